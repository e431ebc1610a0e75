Feature: Many disks in one mapping

  The devices from /dev/xvdb to /dev/xvdz leave room for twenty-five data disks. Other pages stop at sixteen, so more are
  not asked for.

  @rule:mapping.sixteen-data-disks @must @profile:core
  @source:usage/method-3/data-disks
  Rule: Sixteen data disks are not too many

    Scenario: Empty ones beside a system snapshot
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
      Then an image is created
