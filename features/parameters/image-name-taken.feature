Feature: Image names that are taken

  The name of an image is taken; whether another in other capitals is, or one that was freed, is not said.

  @rule:image-name.duplicated @must @profile:core
  @source:error/400/InvalidImageName.Duplicated
  Rule: A name that an image already has is refused

    Scenario Outline: The name of an existing image is refused for one of <source>
      Given <fixture>
      And an image was made from <source>
      When the same image is requested again
      Then the request is refused with 400 InvalidImageName.Duplicated
      And exactly one image has the requested name

      Examples: By each method
        | fixture            | source                           |
        | a running instance | the running instance             |
        | a system snapshot  | the system snapshot              |
        | a system snapshot  | a mapping of the system snapshot |

    Scenario Outline: The name of an image of <source> is refused for <other>
      Given <fixture>
      And <another>
      And an image was made from <source>
      When an image is requested from <other> with
        | ImageName   | the name           |
        | Description | Finance department |
        | ClientToken | a token            |
        | Tag.1.Key   | Department         |
        | Tag.1.Value | Finance            |
      Then the request is refused with 400 InvalidImageName.Duplicated

      Examples: From one source to another
        | fixture            | another                  | source               | other                            |
        | a system snapshot  | a second system snapshot | the system snapshot  | the second system snapshot       |
        | a system snapshot  | a running instance       | the system snapshot  | the running instance             |
        | a running instance | a system snapshot        | the running instance | a mapping of the system snapshot |

    Scenario: The name is still refused after a second image was made
      Given a system snapshot
      And an image was made from the system snapshot
      And an image was requested from the system snapshot with
        | ImageName | a unique name |
      When an image is requested from the system snapshot with
        | ImageName | the name |
      Then the request is refused with 400 InvalidImageName.Duplicated

    Scenario: The same snapshot makes a second image under another name
      Given a system snapshot
      And an image was made from the system snapshot
      When the same image is requested again with
        | ImageName | a unique name |
      Then an image is created

    Scenario Outline: <name> of an existing image is another name
      Given a system snapshot
      And an image was made from the system snapshot
      When the same image is requested again with
        | ImageName | <name> |
      Then an image is created

      Examples: Going on, and cut short
        | name                       |
        | the name and a letter more |
        | the name without its end   |
