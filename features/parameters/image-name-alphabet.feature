Feature: The alphabet of ImageName

  The parameter row and the error row give different separators: the one a colon, the other a full stop. Both allow
  digits, underscores and hyphens, and letters beyond the first place are obviously meant.

  @rule:image-name.alphabet @must @profile:core
  @source:parameter/ImageName @source:error/400/InvalidImageName.Malformed
  Rule: A name holds no characters but those listed

    Scenario Outline: A name that is <name> is refused for that character
      Given a system snapshot
      When an image is requested from the system snapshot with
        | ImageName | <name> |
      Then the request is refused with 400 InvalidImageName.Malformed

      Examples: In neither list
        | name                        |
        | text containing "@"         |
        | text containing "!"         |
        | text containing "/"         |
        | text containing "#"         |
        | text containing "*"         |
        | text ending with ","        |

    Scenario Outline: A character that is not listed is refused in a name by <source>
      Given <fixture>
      When an image is requested from <source> with
        | ImageName | text containing "@" |
      Then the request is refused with 400 InvalidImageName.Malformed

      Examples: By the other methods
        | fixture            | source                           |
        | a running instance | the running instance             |
        | a system snapshot  | a mapping of the system snapshot |

    Scenario Outline: A name that is <name> is accepted with that character
      Given a system snapshot
      When an image is requested from the system snapshot with
        | ImageName | <name> |
      Then an image is created

      Examples: Each that both lists allow, inside and at the end
        | name                  |
        | text containing "7"   |
        | text containing "_"   |
        | text containing "-"   |
        | text containing "像"  |
        | text ending with "0"  |
        | text ending with "_"  |
        | text ending with "-"  |
        | text ending with "镜" |

  @rule:image-name.separators @must @ambiguous @profile:core
  @source:parameter/ImageName @source:error/400/InvalidImageName.Malformed
  Rule: A separator that only one place allows is treated by one of the two

    Scenario Outline: A name that is <name> is accepted or refused
      Given a system snapshot
      When an image is requested from the system snapshot with
        | ImageName | <name> |
      Then one documented reading holds
        | reading          | outcome                                     |
        | <name> allowed   | an image is created                         |
        | <name> forbidden | refused with 400 InvalidImageName.Malformed |

      Examples: Colon and full stop
        | name                |
        | text containing ":" |
        | text containing "." |

  @rule:image-name.blank @may @ambiguous @profile:core
  @source:parameter/ImageName @source:error/400/InvalidImageName.Malformed
  Rule: A blank inside a name is refused, or taken as it is

    Neither list has it, and neither says that it is complete; blanks are what names elsewhere often hold.

    Scenario: A name with one blank between two words is accepted or refused
      Given a system snapshot
      When an image is requested from the system snapshot with
        | ImageName | text containing " " |
      Then one documented reading holds
        | reading   | outcome                                     |
        | forbidden | refused with 400 InvalidImageName.Malformed |
        | allowed   | an image is created                         |

  @rule:image-name.length-unit @must @profile:core
  @source:parameter/ImageName @source:error/400/InvalidImageName.Malformed
  Rule: In a name a Chinese character counts as one

    Scenario: A name of 128 Chinese characters is accepted as the longest
      Given a system snapshot
      When an image is requested from the system snapshot with
        | ImageName | 128 Chinese characters |
      Then an image is created

    Scenario: A name of 1 Chinese character is refused as too short
      Given a system snapshot
      When an image is requested from the system snapshot with
        | ImageName | 1 Chinese character |
      Then the request is refused with 400 InvalidImageName.Malformed

  @rule:image-name.longest-chinese @must @profile:core
  @source:parameter/ImageName @source:error/400/InvalidImageName.Malformed
  Rule: 129 Chinese characters are too many by any unit

    Scenario: A name of one Chinese character more than the limit is refused
      Given a system snapshot
      When an image is requested from the system snapshot with
        | ImageName | 129 Chinese characters |
      Then the request is refused with 400 InvalidImageName.Malformed
