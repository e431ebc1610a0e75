Feature: The value of DiskDeviceMapping.N.Size

  An integer. What answers a value that is none is not said: the error row on the range, or one on parameters.

  @rule:size.number @must @ambiguous @profile:core
  @source:parameter/DiskDeviceMapping.N.Size
  Rule: A size that is no whole number is refused

    Scenario Outline: A size that is written as <size> is refused
      Given a system snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.Size | <size> |
      Then one documented reading holds
        | reading | outcome                                        |
        | range   | refused with 400 InvalidSize.ValueNotSupported |
        | type    | refused with 400 InvalidParameter*             |

      Examples: Words and units
        | size |
        | many |
        | 20GB |
        | 20.5 |

  @rule:size.huge @must @ambiguous @profile:core
  @source:parameter/DiskDeviceMapping.N.Size @source:error/400/InvalidSize.ValueNotSupported
  Rule: A size beyond any integer of the machine is refused

    Scenario Outline: The size <size> is refused, and not cut to fewer bits
      Given a system snapshot
      When an image is requested from a mapping of the system snapshot with
        | DiskDeviceMapping.2.Size | <size> |
      Then one documented reading holds
        | reading | outcome                                        |
        | range   | refused with 400 InvalidSize.ValueNotSupported |
        | type    | refused with 400 InvalidParameter*             |

      Examples: 20 beyond 32 bits and beyond 64
        | size                 |
        | 4294967316           |
        | 18446744073709551636 |

  @rule:size.snapshot-beyond-range @may @ambiguous @profile:state @untested
  @source:parameter/DiskDeviceMapping.N.Size
  Rule: A snapshot of more than 2000 GiB has no size that fits

    The range ends at 2000 and the size must not be below the snapshot's, so both cannot be kept. No fixture has such a
    snapshot, and any outcome could be defended.
