Feature: Description

  Two to 256 characters that do not begin like a web address.

  @rule:description.malformed @must @profile:core
  @source:error/400/InvalidDescription.Malformed @source:parameter/Description
  Rule: A description has 2 to 256 characters and begins like no address

    Scenario Outline: <description>, for <source>
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
        | fixture           | source              | description                   |
        | a system snapshot | the system snapshot | text starting with "http://"  |
        | a system snapshot | the system snapshot | text starting with "https://" |

    Scenario Outline: Accepted, <description>
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Description | <description> |
      Then an image is created

      Examples: The limits themselves, and an address inside
        | description                |
        | 2 letters                  |
        | 256 letters                |
        | 2 Chinese characters       |
        | text containing " http://" |
