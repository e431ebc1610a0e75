Feature: Parameters that are sent empty

  Defaults are documented for what is left out. Whether a parameter that is there without a value is left out too, or has
  a malformed value, is not said; of the tags alone the page speaks.

  @rule:parameter.empty @must @ambiguous @profile:core
  @source:parameter/ImageName @source:parameter/Description @source:parameter/Architecture @source:parameter/Platform
  @source:parameter/ResourceGroupId @source:parameter/DiskDeviceMapping.N.Device
  @source:parameter/DiskDeviceMapping.N.Size @source:parameter/DiskDeviceMapping.N.DiskType
  Rule: An empty parameter counts as left out or as malformed

    A wrong DiskType has no row of its own; an empty one may be refused with the code of any row about the mapping.

    Scenario Outline: <parameter>, sent empty, counts as left out or is refused
      Given a system snapshot
      When an image is requested from a mapping of the system snapshot with
        | <parameter> | (empty) |
      Then one documented reading holds
        | reading   | outcome                                                                   |
        | left out  | an image is created                                                       |
        | malformed | refused with <malformed> or 400 InvalidParameter* or 400 MissingParameter |

      Examples: Each that has a default
        | parameter                    | malformed                         |
        | ImageName                    | 400 InvalidImageName.Malformed    |
        | Description                  | 400 InvalidDescription.Malformed  |
        | ImageVersion                 | 400 InvalidImageVersion.Malformed |
        | Architecture                 | 400 InvalidArchitecture.Malformed |
        | Platform                     | 400 InvalidPlatform.Malformed     |
        | ResourceGroupId              | 404 InvalidResourceGroup.NotFound |
        | DiskDeviceMapping.1.Device   | 400 InvalidDevice.Malformed       |
        | DiskDeviceMapping.1.Size     | 400 InvalidSize.ValueNotSupported |
        | DiskDeviceMapping.1.DiskType | 400 *                             |
