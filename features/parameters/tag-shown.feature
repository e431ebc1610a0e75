Feature: Tags of the image

  The older spelling with a small letter is deprecated and still documented.

  @rule:tag.shown @must @profile:effects
  @source:parameter/Tag.N.Key @source:parameter/Tag.N.Value @source:parameter/Tag.N.key @source:parameter/Tag.N.value
  Rule: The image carries its tags

    Scenario Outline: Two tags that are spelled <spelling> are tags of the image
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Tag.1.<key>   | Department |
        | Tag.1.<value> | Finance    |
        | Tag.2.<key>   | Owner      |
        | Tag.2.<value> | Joshua     |
      Then the image is tagged
        | Department | Finance |
        | Owner      | Joshua  |

      Examples: As documented now, as documented before, and a mix that clients send
        | spelling      | key | value |
        | with capitals | Key | Value |
        | without       | key | value |
        | half and half | key | Value |

    Scenario Outline: A tag that is given is shown of an image of <source>
      Given <fixture>
      When an image is requested from <source> with
        | Description | Finance department |
        | ClientToken | a token            |
        | Tag.1.Key   | Department         |
        | Tag.1.Value | Finance            |
      Then the image is tagged
        | Department | Finance |

      Examples: By each method
        | fixture            | source                           |
        | a running instance | the running instance             |
        | a system snapshot  | the system snapshot              |
        | a system snapshot  | a mapping of the system snapshot |

    Scenario: The image has no tag of the request before it
      Given a system snapshot
      And an image was requested from the system snapshot with
        | Tag.1.Key   | Department |
        | Tag.1.Value | Finance    |
        | Tag.2.Key   | Owner      |
        | Tag.2.Value | Joshua     |
      When an image is requested from the system snapshot with
        | Tag.1.Key   | Department |
        | Tag.1.Value | Sales      |
      Then the image is tagged
        | Department | Sales |

    Scenario: One tag in either spelling makes two tags of the image
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Tag.1.key   | Department |
        | Tag.1.value | Finance    |
        | Tag.2.Key   | Owner      |
        | Tag.2.Value | Joshua     |
      Then the image is tagged
        | Department | Finance |
        | Owner      | Joshua  |

    Scenario: The same tag in both spellings is one tag of the image
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Tag.1.key   | Department |
        | Tag.1.value | Finance    |
        | Tag.1.Key   | Department |
        | Tag.1.Value | Finance    |
      Then the image is tagged
        | Department | Finance |
