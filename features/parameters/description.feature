Feature: Description

  Two to 256 characters that do not begin like a web address.

  @rule:description.malformed @must @profile:core
  @source:error/400/InvalidDescription.Malformed @source:parameter/Description
  Rule: A description has 2 to 256 characters and begins like no address

    Scenario Outline: A description of <description> is refused for <source>
      Given <fixture>
      When an image is requested from <source> with
        | Description | <description> |
      Then the request is refused with 400 InvalidDescription.Malformed

      Examples: Too short and too long, by each method
        | fixture            | source                           | description |
        | a running instance | the running instance             | 1 letter    |
        | a running instance | the running instance             | 257 letters |
        | a system snapshot  | the system snapshot              | 1 letter    |
        | a system snapshot  | the system snapshot              | 257 letters |
        | a system snapshot  | a mapping of the system snapshot | 1 letter    |
        | a system snapshot  | a mapping of the system snapshot | 257 letters |

      Examples: Web addresses
        | fixture            | source                           | description                   |
        | a running instance | the running instance             | text starting with "http://"  |
        | a running instance | the running instance             | text starting with "https://" |
        | a system snapshot  | the system snapshot              | text starting with "http://"  |
        | a system snapshot  | the system snapshot              | text starting with "https://" |
        | a system snapshot  | a mapping of the system snapshot | text starting with "http://"  |
        | a system snapshot  | a mapping of the system snapshot | text starting with "https://" |

    Scenario Outline: For <source>, a description of <description> is accepted
      Given <fixture>
      When an image is requested from <source> with
        | Description | <description> |
      Then an image is created

      Examples: The limits themselves, by each method
        | fixture            | source                           | description |
        | a running instance | the running instance             | 2 letters   |
        | a running instance | the running instance             | 256 letters |
        | a system snapshot  | the system snapshot              | 2 letters   |
        | a system snapshot  | the system snapshot              | 256 letters |
        | a system snapshot  | a mapping of the system snapshot | 2 letters   |
        | a system snapshot  | a mapping of the system snapshot | 256 letters |

      Examples: Text that only resembles an address, or has one inside
        | fixture           | source              | description                 |
        | a system snapshot | the system snapshot | text starting with "http"   |
        | a system snapshot | the system snapshot | text containing " http://"  |
        | a system snapshot | the system snapshot | text ending with "https://" |
        | a system snapshot | the system snapshot | text starting with "ftp://" |
        | a system snapshot | the system snapshot | text starting with "aliyun" |
        | a system snapshot | the system snapshot | text starting with "acs:"   |

  @rule:description.length-unit @must @profile:core
  @source:parameter/Description @source:error/400/InvalidDescription.Malformed
  Rule: In a description a Chinese character counts as one

    Scenario Outline: A description of <description> is accepted as within the limits
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Description | <description> |
      Then an image is created

      Examples: The limits themselves
        | description            |
        | 2 Chinese characters   |
        | 256 Chinese characters |

    Scenario Outline: A description of <description> is refused as beyond the limits
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Description | <description> |
      Then the request is refused with 400 InvalidDescription.Malformed

      Examples: One less and one more
        | description            |
        | 1 Chinese character    |
        | 257 Chinese characters |
