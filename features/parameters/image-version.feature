Feature: ImageVersion

  The parameter table does not know this parameter; the request example sends it and an error row refuses malformed
  values without saying which are. So the example's value must pass, and an odd one may do either.

  @rule:image-version.example @must @profile:core
  @source:example/request
  Rule: The version of the request example is tolerated

    Scenario: A version of ten digits, as the example has it, is accepted
      Given a system snapshot
      When an image is requested from the system snapshot with
        | ImageVersion | 2017011017 |
      Then an image is created

  @rule:image-version.malformed @must @ambiguous @profile:core
  @source:error/400/InvalidImageVersion.Malformed
  Rule: A malformed version is refused or ignored

    Scenario Outline: A version that is <version> is refused or left unread
      Given a system snapshot
      When an image is requested from the system snapshot with
        | ImageVersion | <version> |
      Then one documented reading holds
        | reading            | outcome                                        |
        | versions are read  | refused with 400 InvalidImageVersion.Malformed |
        | unknown parameters | an image is created                            |

      Examples: Too long and of strange characters
        | version     |
        | 129 letters |
        | "*/ *"      |
