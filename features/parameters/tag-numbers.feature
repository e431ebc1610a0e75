Feature: N in Tag.N.Key and Tag.N.Value

  @rule:tag.number @must @ambiguous @profile:effects
  @source:parameter/Tag.N.Key @source:parameter/Tag.N.Value
  Rule: N goes from 1 to 20, so a tag of another is refused or no tag

    Scenario: A twenty-first tag is refused or is no tag of the image
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Tag.1.Key    | first   |
        | Tag.1.Value  | value   |
        | Tag.21.Key   | another |
        | Tag.21.Value | value   |
      Then one documented reading holds
        | reading | outcome                                                              | tags |
        | refused | refused with 4xx *Tag* or 4xx InvalidParameter* or 4xx *QuotaExceed* |      |
        | no tag  | an image is created                                                  | 1    |

  @rule:tag.twenty @must @profile:effects
  @source:parameter/Tag.N.Key @source:parameter/Tag.N.Value
  Rule: Twenty tags are not too many

    Scenario: Twenty tags, each N once, are all tags of the image
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Tag.1.Key    | key-01   |
        | Tag.1.Value  | value-01 |
        | Tag.2.Key    | key-02   |
        | Tag.2.Value  | value-02 |
        | Tag.3.Key    | key-03   |
        | Tag.3.Value  | value-03 |
        | Tag.4.Key    | key-04   |
        | Tag.4.Value  | value-04 |
        | Tag.5.Key    | key-05   |
        | Tag.5.Value  | value-05 |
        | Tag.6.Key    | key-06   |
        | Tag.6.Value  | value-06 |
        | Tag.7.Key    | key-07   |
        | Tag.7.Value  | value-07 |
        | Tag.8.Key    | key-08   |
        | Tag.8.Value  | value-08 |
        | Tag.9.Key    | key-09   |
        | Tag.9.Value  | value-09 |
        | Tag.10.Key   | key-10   |
        | Tag.10.Value | value-10 |
        | Tag.11.Key   | key-11   |
        | Tag.11.Value | value-11 |
        | Tag.12.Key   | key-12   |
        | Tag.12.Value | value-12 |
        | Tag.13.Key   | key-13   |
        | Tag.13.Value | value-13 |
        | Tag.14.Key   | key-14   |
        | Tag.14.Value | value-14 |
        | Tag.15.Key   | key-15   |
        | Tag.15.Value | value-15 |
        | Tag.16.Key   | key-16   |
        | Tag.16.Value | value-16 |
        | Tag.17.Key   | key-17   |
        | Tag.17.Value | value-17 |
        | Tag.18.Key   | key-18   |
        | Tag.18.Value | value-18 |
        | Tag.19.Key   | key-19   |
        | Tag.19.Value | value-19 |
        | Tag.20.Key   | key-20   |
        | Tag.20.Value | value-20 |
      Then the image is tagged
        | key-01 | value-01 |
        | key-02 | value-02 |
        | key-03 | value-03 |
        | key-04 | value-04 |
        | key-05 | value-05 |
        | key-06 | value-06 |
        | key-07 | value-07 |
        | key-08 | value-08 |
        | key-09 | value-09 |
        | key-10 | value-10 |
        | key-11 | value-11 |
        | key-12 | value-12 |
        | key-13 | value-13 |
        | key-14 | value-14 |
        | key-15 | value-15 |
        | key-16 | value-16 |
        | key-17 | value-17 |
        | key-18 | value-18 |
        | key-19 | value-19 |
        | key-20 | value-20 |
