Feature: A ClientToken that comes again with other parameters

  The page that this one links to for the details names another code than the error row does, and the table of common
  errors a third. So that nothing but the token stands in the way, the requests have no name, or a new one.

  @rule:client-token.conflict @must @ambiguous @profile:core
  @source:error/403/InvalidParamter.Conflict @source:parameter/ClientToken @source:common/idempotency
  Rule: A token is refused when the parameters have changed

    Scenario Outline: A repeat of <source> with another <parameter> is told of it
      Given <fixture>
      And <another>
      And an image was <way> from <source> with
        | ClientToken                  | a token  |
        | ImageName                    | (none)   |
        | Tag.1.Key                    | <tag>    |
        | DiskDeviceMapping.1.DiskType | <type>   |
        | DiskDeviceMapping.2.Size     | <size>   |
        | <parameter>                  | <before> |
      When the same image is requested again with
        | <parameter> | <after> |
      Then one documented reading holds
        | reading      | outcome                                                                                           |
        | error row    | refused with 403 InvalidParamter.Conflict                                                         |
        | linked page  | refused with 400 IdempotentParameterMismatch or 403 IdempotentParameterMismatch                   |
        | common table | refused with 403 InvalidIdempotenceParameter.Mismatch or 400 InvalidIdempotenceParameter.Mismatch |

      Examples: A name, a description, a source
        | way       | fixture            | another                  | source               | size   | tag    | parameter   | before              | after                      | type   |
        | requested | a system snapshot  | a second system snapshot | the system snapshot  | (none) | (none) | ImageName   | a unique name       | a unique name              | (none) |
        | requested | a system snapshot  | a second system snapshot | the system snapshot  | (none) | (none) | Description | Finance             | Sales                      | (none) |
        | requested | a system snapshot  | a second system snapshot | the system snapshot  | (none) | (none) | Description | FINANCE             | Finance                    | (none) |
        | requested | a system snapshot  | a second system snapshot | the system snapshot  | (none) | (none) | Description | Finance             | Finance department         | (none) |
        | requested | a system snapshot  | a second system snapshot | the system snapshot  | (none) | (none) | SnapshotId  | the system snapshot | the second system snapshot | (none) |
        | made      | a running instance | a system snapshot        | the running instance | (none) | (none) | Description | Finance             | Sales                      | (none) |

      Examples: Changed, added and left out in a mapping
        | way       | fixture           | another          | source                           | size | tag     | parameter                  | before    | after              | type   |
        | requested | a system snapshot | a resource group | a mapping of the system snapshot | 20   | (none)  | ImageName                  | (none)    | a unique name      | (none) |
        | requested | a system snapshot | a resource group | a mapping of the system snapshot | 20   | (none)  | Description                | Finance   | (none)             | (none) |
        | requested | a system snapshot | a resource group | a mapping of the system snapshot | 20   | Finance | Tag.1.Value                | Joshua    | Maria              | (none) |
        | requested | a system snapshot | a resource group | a mapping of the system snapshot | 20   | (none)  | DiskDeviceMapping.2.Size   | 20        | 30                 | (none) |
        | requested | a system snapshot | a resource group | a mapping of the system snapshot | 20   | (none)  | DiskDeviceMapping.2.Device | /dev/xvdb | /dev/xvdc          | (none) |
        | requested | a system snapshot | a resource group | a mapping of the system snapshot | 20   | (none)  | ResourceGroupId            | (none)    | the resource group | (none) |

      Examples: Another instance, and what a data snapshot as the system disk is
        | way       | fixture            | another                | source                         | size   | tag    | parameter                      | before               | after                    | type   |
        | requested | a running instance | a stopped instance     | the running instance           | (none) | (none) | InstanceId                     | the running instance | the stopped instance     | (none) |
        | requested | a data snapshot    | a second data snapshot | a mapping of the data snapshot | (none) | (none) | Platform                       | CentOS               | Ubuntu                   | system |
        | requested | a data snapshot    | a second data snapshot | a mapping of the data snapshot | (none) | (none) | Architecture                   | i386                 | x86_64                   | system |
        | requested | a data snapshot    | a second data snapshot | a mapping of the data snapshot | (none) | (none) | DiskDeviceMapping.1.SnapshotId | the data snapshot    | the second data snapshot | system |

    Scenario Outline: The values of <one> and <other> change places
      Given a system snapshot
      And an image was requested from the system snapshot with
        | ClientToken | a token  |
        | ImageName   | (none)   |
        | Tag.1.Key   | Finance  |
        | Tag.1.Value | Joshua   |
        | Tag.2.Key   | Sales    |
        | Tag.2.Value | Maria    |
        | <other>     | <second> |
      When the same image is requested again with
        | <one>   | <second> |
        | <other> | <first>  |
      Then one documented reading holds
        | reading      | outcome                                                                                           |
        | error row    | refused with 403 InvalidParamter.Conflict                                                         |
        | linked page  | refused with 400 IdempotentParameterMismatch or 403 IdempotentParameterMismatch                   |
        | common table | refused with 403 InvalidIdempotenceParameter.Mismatch or 400 InvalidIdempotenceParameter.Mismatch |

      Examples: Of two tags, of the second one, and of a tag and the description
        | one         | first  | other       | second |
        | Tag.1.Value | Joshua | Tag.2.Value | Maria  |
        | Tag.2.Value | Maria  | Tag.2.Key   | Sales  |
        | Tag.1.Value | Joshua | Description | Sales  |

    Scenario Outline: A token is still bound after an image was <way> with <another>
      Given a system snapshot
      And an image was requested from the system snapshot with
        | ClientToken | a token |
        | ImageName   | (none)  |
      And an image was <way> from the system snapshot with
        | ClientToken | <another>     |
        | ImageName   | (none)        |
        | Description | <description> |
      When an image is requested from the system snapshot with
        | ClientToken | a token |
        | ImageName   | (none)  |
        | Description | Sales   |
      Then one documented reading holds
        | reading      | outcome                                                                                           |
        | error row    | refused with 403 InvalidParamter.Conflict                                                         |
        | linked page  | refused with 400 IdempotentParameterMismatch or 403 IdempotentParameterMismatch                   |
        | common table | refused with 403 InvalidIdempotenceParameter.Mismatch or 400 InvalidIdempotenceParameter.Mismatch |

      Examples: The same token with other parameters, and another token
        | way       | another       | description |
        | refused   | a token       | Finance     |
        | requested | another token | (none)      |

  @rule:client-token.unused-parameter @may @ambiguous @profile:core
  @source:parameter/ClientToken @source:parameter/Architecture @source:common/idempotency
  Rule: A changed parameter that makes no difference conflicts, or does not

    The architecture is read where a data snapshot becomes the system disk; whether it counts elsewhere is not said.

    Scenario: A repeat names an architecture that a system snapshot does not need
      Given a system snapshot
      And an image was requested from the system snapshot with
        | ClientToken  | a token |
        | ImageName    | (none)  |
        | Architecture | x86_64  |
      When the same image is requested again with
        | Architecture | i386 |
      Then one documented reading holds
        | reading        | outcome                                                                                           |
        | does not count | the image named before                                                                            |
        | error row      | refused with 403 InvalidParamter.Conflict                                                         |
        | linked page    | refused with 400 IdempotentParameterMismatch or 403 IdempotentParameterMismatch                   |
        | common table   | refused with 403 InvalidIdempotenceParameter.Mismatch or 400 InvalidIdempotenceParameter.Mismatch |
