Feature: A ClientToken that comes again with other parameters

  The page that this one links to for the details names another code than the error row does, and the table of common
  errors a third. So that nothing but the token stands in the way, the requests have no name, or a new one.

  @rule:client-token.conflict @must @ambiguous @profile:core
  @source:error/403/InvalidParamter.Conflict @source:parameter/ClientToken @source:common/idempotency
  Rule: A token is refused when the parameters have changed

    Scenario Outline: Another <parameter>
      Given a system snapshot
      And a second system snapshot
      And an image was requested from the system snapshot with
        | ClientToken | a token  |
        | ImageName   | <name>   |
        | <parameter> | <before> |
      When the same image is requested again with
        | <parameter> | <after> |
      Then one documented reading holds
        | reading      | outcome                                               |
        | error row    | refused with 403 InvalidParamter.Conflict             |
        | linked page  | refused with 400 IdempotentParameterMismatch or 403 IdempotentParameterMismatch          |
        | common table | refused with 403 InvalidIdempotenceParameter.Mismatch or 400 InvalidIdempotenceParameter.Mismatch |

      Examples: A name, a description, a source
        | parameter   | name   | before              | after                      |
        | ImageName   | (none) | a unique name       | a unique name              |
        | Description | (none) | Finance             | Sales                      |
        | SnapshotId  | (none) | the system snapshot | the second system snapshot |

    Scenario Outline: In a mapping, another <parameter>
      Given a system snapshot
      And a resource group
      And an image was requested from a mapping of the system snapshot with
        | ClientToken              | a token   |
        | ImageName                | (none)    |
        | Tag.1.Key                | Finance   |
        | Tag.1.Value              | Joshua    |
        | DiskDeviceMapping.2.Size | 20        |
        | <parameter>              | <before>  |
      When the same image is requested again with
        | <parameter> | <after> |
      Then one documented reading holds
        | reading      | outcome                                               |
        | error row    | refused with 403 InvalidParamter.Conflict             |
        | linked page  | refused with 400 IdempotentParameterMismatch or 403 IdempotentParameterMismatch          |
        | common table | refused with 403 InvalidIdempotenceParameter.Mismatch or 400 InvalidIdempotenceParameter.Mismatch |

      Examples: Changed, added, left out
        | parameter                  | before    | after              |
        | ImageName                  | (none)    | a unique name      |
        | Description                | Finance   | (none)             |
        | Tag.1.Value                | Joshua    | Maria              |
        | DiskDeviceMapping.2.Size   | 20        | 30                 |
        | DiskDeviceMapping.2.Device | /dev/xvdb | /dev/xvdc          |
        | ResourceGroupId            | (none)    | the resource group |

    Scenario: Another description, for an instance
      Given a running instance
      And an image was requested from the running instance with
        | ClientToken | a token |
        | ImageName   | (none)  |
        | Description | Finance |
      When the same image is requested again with
        | Description | Sales |
      Then one documented reading holds
        | reading      | outcome                                               |
        | error row    | refused with 403 InvalidParamter.Conflict             |
        | linked page  | refused with 400 IdempotentParameterMismatch or 403 IdempotentParameterMismatch          |
        | common table | refused with 403 InvalidIdempotenceParameter.Mismatch or 400 InvalidIdempotenceParameter.Mismatch |

  @rule:client-token.unused-parameter @may @ambiguous @profile:core
  @source:parameter/ClientToken @source:parameter/Architecture @source:common/idempotency
  Rule: A changed parameter that makes no difference conflicts, or does not

    The architecture is read where a data snapshot becomes the system disk; whether it counts elsewhere is not said.

    Scenario: Another architecture for a system snapshot
      Given a system snapshot
      And an image was requested from the system snapshot with
        | ClientToken  | a token |
        | ImageName    | (none)  |
        | Architecture | x86_64  |
      When the same image is requested again with
        | Architecture | i386 |
      Then one documented reading holds
        | reading       | outcome                                               |
        | does not count | the image named before                               |
        | error row      | refused with 403 InvalidParamter.Conflict            |
        | linked page    | refused with 400 IdempotentParameterMismatch or 403 IdempotentParameterMismatch         |
        | common table   | refused with 403 InvalidIdempotenceParameter.Mismatch or 400 InvalidIdempotenceParameter.Mismatch |
