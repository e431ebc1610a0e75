Feature: Many disks in one mapping

  The devices from /dev/xvdb to /dev/xvdz leave room for twenty-five data disks. Other pages stop at sixteen, so more are
  not asked for.

  @rule:mapping.sixteen-data-disks @must @ambiguous @profile:core
  @source:usage/method-3/data-disks
  Rule: Sixteen data disks are not too many

    Scenario: Sixteen empty data disks beside a system snapshot make an image
      Given a system snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.Size  | 5  |
        | DiskDeviceMapping.3.Size  | 6  |
        | DiskDeviceMapping.4.Size  | 7  |
        | DiskDeviceMapping.5.Size  | 8  |
        | DiskDeviceMapping.6.Size  | 9  |
        | DiskDeviceMapping.7.Size  | 10 |
        | DiskDeviceMapping.8.Size  | 11 |
        | DiskDeviceMapping.9.Size  | 12 |
        | DiskDeviceMapping.10.Size | 13 |
        | DiskDeviceMapping.11.Size | 14 |
        | DiskDeviceMapping.12.Size | 15 |
        | DiskDeviceMapping.13.Size | 16 |
        | DiskDeviceMapping.14.Size | 17 |
        | DiskDeviceMapping.15.Size | 18 |
        | DiskDeviceMapping.16.Size | 19 |
        | DiskDeviceMapping.17.Size | 20 |
      Then one documented reading holds
        | reading      | outcome             | disks |
        | in any order | an image is created | 17    |

  @rule:mapping.many-default-devices @must @profile:effects
  @source:usage/method-3/data-disks
  Rule: Default devices follow the number N

    Whether ten comes after nine or, as text, before two is left open, so N stays below ten here.

    Scenario: Eight empty data disks of other sizes get devices by their numbers
      Given a system snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.Size | 5  |
        | DiskDeviceMapping.3.Size | 6  |
        | DiskDeviceMapping.4.Size | 7  |
        | DiskDeviceMapping.5.Size | 8  |
        | DiskDeviceMapping.6.Size | 9  |
        | DiskDeviceMapping.7.Size | 10 |
        | DiskDeviceMapping.8.Size | 11 |
        | DiskDeviceMapping.9.Size | 12 |
      Then the image's disks are
        | Device    | Size                       |
        | /dev/xvda | the system snapshot's size |
        | /dev/xvdb | 5                          |
        | /dev/xvdc | 6                          |
        | /dev/xvdd | 7                          |
        | /dev/xvde | 8                          |
        | /dev/xvdf | 9                          |
        | /dev/xvdg | 10                         |
        | /dev/xvdh | 11                         |
        | /dev/xvdi | 12                         |

  @rule:mapping.more-disks-than-devices @must @profile:core
  @source:usage/method-3/data-disks @source:parameter/DiskDeviceMapping.N.Device
  Rule: Twenty-six data disks are more than there are devices

    No row is about the number of disks, so any refusal is fair.

    Scenario: One data disk more than there are devices is refused
      Given a system snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.Size  | 5  |
        | DiskDeviceMapping.3.Size  | 6  |
        | DiskDeviceMapping.4.Size  | 7  |
        | DiskDeviceMapping.5.Size  | 8  |
        | DiskDeviceMapping.6.Size  | 9  |
        | DiskDeviceMapping.7.Size  | 10 |
        | DiskDeviceMapping.8.Size  | 11 |
        | DiskDeviceMapping.9.Size  | 12 |
        | DiskDeviceMapping.10.Size | 13 |
        | DiskDeviceMapping.11.Size | 14 |
        | DiskDeviceMapping.12.Size | 15 |
        | DiskDeviceMapping.13.Size | 16 |
        | DiskDeviceMapping.14.Size | 17 |
        | DiskDeviceMapping.15.Size | 18 |
        | DiskDeviceMapping.16.Size | 19 |
        | DiskDeviceMapping.17.Size | 20 |
        | DiskDeviceMapping.18.Size | 21 |
        | DiskDeviceMapping.19.Size | 22 |
        | DiskDeviceMapping.20.Size | 23 |
        | DiskDeviceMapping.21.Size | 24 |
        | DiskDeviceMapping.22.Size | 25 |
        | DiskDeviceMapping.23.Size | 26 |
        | DiskDeviceMapping.24.Size | 27 |
        | DiskDeviceMapping.25.Size | 28 |
        | DiskDeviceMapping.26.Size | 29 |
        | DiskDeviceMapping.27.Size | 30 |
      Then the request is refused with 4xx *
