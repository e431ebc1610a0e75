Feature: Images kept by later requests

  An image keeps what it was given. To look at it again, the request that made it is repeated with its token: the answer
  names the image, and what that image shows is compared. Where a name could stand in the way of the repeat, there is none.

  @rule:image.kept @must @profile:effects
  @source:parameter/Description @source:parameter/Tag.N.Key @source:parameter/Tag.N.Value @source:parameter/ClientToken
  Rule: A later request changes nothing of an image

    Scenario Outline: An image keeps its description although another is <way>
      Given a system snapshot
      And an image was made from the system snapshot with
        | ClientToken | a token            |
        | ImageName   | (none)             |
        | Description | Finance department |
      And an image was <way> from the system snapshot with
        | ClientToken | <token>          |
        | ImageName   | a unique name    |
        | Description | Sales department |
      When an image is requested from the system snapshot with
        | ClientToken | a token            |
        | ImageName   | (none)             |
        | Description | Finance department |
      Then the image shows
        | Description | Finance department |

      Examples: Another token, and the same one with other parameters
        | way     | token         |
        | made    | another token |
        | refused | a token       |

    Scenario Outline: An image keeps its tags although another is <way>
      Given a system snapshot
      And an image was made from the system snapshot with
        | ClientToken | a token    |
        | ImageName   | (none)     |
        | Tag.1.Key   | Department |
        | Tag.1.Value | Finance    |
      And an image was <way> from the system snapshot with
        | ClientToken | <token>    |
        | ImageName   | (none)     |
        | Tag.1.Key   | Department |
        | Tag.1.Value | Sales      |
      When an image is requested from the system snapshot with
        | ClientToken | a token    |
        | ImageName   | (none)     |
        | Tag.1.Key   | Department |
        | Tag.1.Value | Finance    |
      Then the image is tagged
        | Department | Finance |

      Examples: Another token, and the same one with other parameters
        | way     | token         |
        | made    | another token |
        | refused | a token       |

    Scenario Outline: An image keeps its name although another is <way>
      Given a system snapshot
      And an image was made from the system snapshot with
        | ClientToken | a token |
      And an image was <way> from the system snapshot with
        | ClientToken | <token>          |
        | Description | Sales department |
      When an image is requested from the system snapshot with
        | ClientToken | a token  |
        | ImageName   | the name |
      Then exactly one image has the requested name

      Examples: Another token, and the same one with other parameters
        | way     | token         |
        | made    | another token |
        | refused | a token       |
