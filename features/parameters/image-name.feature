Feature: ImageName

  Two to 128 characters, first a Latin letter or a Chinese character, and not a web address. Without it the image has
  no name. Every name used here, unless the rule is about it, is made of letters, digits and hyphens and used once.

  @rule:image-name.malformed @must @profile:core
  @source:error/400/InvalidImageName.Malformed @source:parameter/ImageName
  Rule: A name is 2 to 128 characters long

    Scenario Outline: A name of <length> is refused for an image of <source>
      Given <fixture>
      When an image is requested from <source> with
        | ImageName | <length> |
      Then the request is refused with 400 InvalidImageName.Malformed

      Examples: Too short and too long, by each method
        | fixture            | source                           | length      |
        | a running instance | the running instance             | 1 letter    |
        | a running instance | the running instance             | 129 letters |
        | a system snapshot  | the system snapshot              | 1 letter    |
        | a system snapshot  | the system snapshot              | 129 letters |
        | a system snapshot  | a mapping of the system snapshot | 1 letter    |
        | a system snapshot  | a mapping of the system snapshot | 129 letters |

    Scenario Outline: A name of <length> is accepted, as it is a limit itself
      Given a system snapshot
      When an image is requested from the system snapshot with
        | ImageName | <length> |
      Then an image is created

      Examples: The limits themselves
        | length               |
        | 2 letters            |
        | 128 letters          |
        | 2 Chinese characters |

    Scenario Outline: A name of <length> is accepted for an image of <source>
      Given <fixture>
      When an image is requested from <source> with
        | ImageName | <length> |
      Then an image is created

      Examples: The limits by the other methods
        | fixture            | source                           | length      |
        | a running instance | the running instance             | 2 letters   |
        | a running instance | the running instance             | 128 letters |
        | a system snapshot  | a mapping of the system snapshot | 2 letters   |
        | a system snapshot  | a mapping of the system snapshot | 128 letters |

  @rule:image-name.beginning @must @profile:core
  @source:error/400/InvalidImageName.Malformed @source:parameter/ImageName
  Rule: A name begins with a letter or Chinese character, not as an address

    Scenario Outline: A name that is <name> is refused for how it begins
      Given a system snapshot
      When an image is requested from the system snapshot with
        | ImageName | <name> |
      Then the request is refused with 400 InvalidImageName.Malformed

      Examples: Characters that no place on the page allows
        | name                          |
        | text starting with "1"        |
        | text starting with "_"        |
        | text starting with "-"        |
        | text starting with ":"        |
        | text starting with "."        |
        | text starting with "http://"  |
        | text starting with "https://" |

    Scenario Outline: A name that is <name> is refused for an image of <source>
      Given <fixture>
      When an image is requested from <source> with
        | ImageName | <name> |
      Then the request is refused with 400 InvalidImageName.Malformed

      Examples: By the other methods
        | fixture            | source                           | name                         |
        | a running instance | the running instance             | text starting with "1"       |
        | a running instance | the running instance             | text starting with "http://" |
        | a system snapshot  | a mapping of the system snapshot | text starting with "1"       |
        | a system snapshot  | a mapping of the system snapshot | text starting with "http://" |

    Scenario Outline: A name that is <name> is accepted for how it begins
      Given a system snapshot
      When an image is requested from the system snapshot with
        | ImageName | <name> |
      Then an image is created

      Examples: First characters and the characters that may follow
        | name                       |
        | text starting with "a"     |
        | text starting with "Z"     |
        | text starting with "镜像"  |
        | text starting with "http"  |
        | text starting with "https" |
        | text containing "0-9_镜"   |

  @rule:image-name.default @must @profile:core
  @source:parameter/ImageName @source:parameter/Description
  Rule: A name and a description may be left out, by any number of images

    Scenario Outline: One image of <source> is made without name and description
      Given <fixture>
      When an image is requested from <source> with
        | ImageName | (none) |
      Then an image is created

      Examples: By each method
        | fixture            | source                           |
        | a running instance | the running instance             |
        | a system snapshot  | the system snapshot              |
        | a system snapshot  | a mapping of the system snapshot |

    Scenario Outline: A second image of <source> is made without either as well
      Given <fixture>
      And an image was requested from <source> with
        | ImageName | (none) |
      When the same image is requested again
      Then an image is created

      Examples: By both parameters
        | fixture           | source                           |
        | a system snapshot | the system snapshot              |
        | a system snapshot | a mapping of the system snapshot |
