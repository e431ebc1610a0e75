Feature: Keys and values of tags together

  A key and a value of one N are a tag. What half a tag is, or a key that comes twice, is not said, nor which spelling
  counts where both are sent and differ.

  @rule:tag.key-alone @may @ambiguous @profile:core
  @source:parameter/Tag.N.Key @source:parameter/Tag.N.Value
  Rule: A key without a value has an empty one, or is refused

    Scenario Outline: A key that is spelled <key> comes without a value
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Tag.1.<key> | Department |
      Then one documented reading holds
        | reading | outcome                                                                  | tags |
        | empty   | an image is created                                                      | 1    |
        | pairs   | refused with 4xx *Tag* or 4xx InvalidParameter* or 4xx MissingParameter* |      |

      Examples: Both spellings
        | key |
        | Key |
        | key |

  @rule:tag.value-alone @may @ambiguous @profile:core
  @source:parameter/Tag.N.Key @source:parameter/Tag.N.Value
  Rule: A value without a key is refused, or no tag

    Scenario: A value comes with no key of the same number
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Tag.1.Value | Finance |
      Then one documented reading holds
        | reading | outcome                                                                  | tags |
        | pairs   | refused with 4xx *Tag* or 4xx InvalidParameter* or 4xx MissingParameter* |      |
        | no tag  | an image is created                                                      | 0    |

  @rule:tag.repeated-key @may @ambiguous @profile:core
  @source:parameter/Tag.N.Key
  Rule: A key that comes twice is one tag, or refused

    Scenario Outline: The same key comes again, and its value is <value>
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Tag.1.Key   | Department |
        | Tag.1.Value | Finance    |
        | Tag.2.Key   | Department |
        | Tag.2.Value | <value>    |
      Then one documented reading holds
        | reading | outcome                                         | tags |
        | refused | refused with 4xx *Tag* or 4xx InvalidParameter* |      |
        | one tag | an image is created                             | 1    |

      Examples: The same and another
        | value   |
        | Finance |
        | Sales   |

  @rule:tag.spellings-differ @may @ambiguous @profile:core
  @source:parameter/Tag.N.Key @source:parameter/Tag.N.Value @source:parameter/Tag.N.key @source:parameter/Tag.N.value
  Rule: Where the spellings differ, one of them counts, or they are refused

    Scenario: The key is in the older spelling, its value in the newer
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Tag.1.key   | Department |
        | Tag.1.Value | Finance    |
      Then one documented reading holds
        | reading    | outcome                                                                  | tags |
        | one counts | an image is created                                                      | 1    |
        | refused    | refused with 4xx *Tag* or 4xx InvalidParameter* or 4xx MissingParameter* |      |

    Scenario: Another value comes in the older spelling of the same tag
      Given a system snapshot
      When an image is requested from the system snapshot with
        | Tag.1.Key   | Department |
        | Tag.1.Value | Finance    |
        | Tag.1.key   | Department |
        | Tag.1.value | Sales      |
      Then one documented reading holds
        | reading    | outcome                                                                  | tags |
        | one counts | an image is created                                                      | 1    |
        | refused    | refused with 4xx *Tag* or 4xx InvalidParameter* or 4xx MissingParameter* |      |
