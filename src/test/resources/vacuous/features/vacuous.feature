Feature: Checks that cannot fail

  @rule:vacuous.outcome @must @profile:core
  @source:parameter/SnapshotId
  Rule: A refusal that nobody looks at

    Scenario: Something is refused
      When an image is requested with
        | ImageName | a unique name |
      Then a refusal is taken for granted
