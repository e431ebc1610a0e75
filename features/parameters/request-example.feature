Feature: The request example

  The example names all three sources at once, sends each tag in both spellings and a parameter that the table does not
  know. With real ids in place of its placeholders it can be sent.

  @rule:example.request @must @profile:core
  @source:example/request @source:usage/priority
  Rule: The request of the example is accepted

    Scenario: An image is made when every parameter of the example is sent
      Given a running instance
      And a system snapshot
      And a second system snapshot
      When an image is requested from the running instance with
        | DiskDeviceMapping.1.Size       | 2000                       |
        | DiskDeviceMapping.1.SnapshotId | the system snapshot        |
        | DiskDeviceMapping.1.DiskType   | system                     |
        | SnapshotId                     | the second system snapshot |
        | ImageVersion                   | 2017011017                 |
        | Description                    | FinanceDeptjoshua          |
        | Platform                       | CentOS                     |
        | Architecture                   | x86_64                     |
        | ClientToken                    | a token                    |
        | Tag.1.value                    | FinanceDeptJoshua          |
        | Tag.1.key                      | FinanceDept                |
        | Tag.1.Key                      | FinanceDept                |
        | Tag.1.Value                    | FinanceDeptJoshua          |
      Then an image is created

    Scenario: An image is made of the example's mapping by itself
      Given a system snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.1.Size     | 2000   |
        | DiskDeviceMapping.1.DiskType | system |
      Then an image is created
