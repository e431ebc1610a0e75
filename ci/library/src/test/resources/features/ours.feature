Feature: A feature of our own build
  The suite must neither run it nor stumble over it.

  Rule: our own features stay ours

    Scenario: nobody runs this one
      Given a step that nobody has written
