Feature: Form of a ClientToken

  At most 64 ASCII characters; no error row answers another. Tokens are told apart by case, as the linked page says.

  @rule:client-token.another @must @profile:core
  @source:parameter/ClientToken @source:common/idempotency
  Rule: Another token makes another image

    Scenario Outline: A request with <token> and the name <name> makes another image
      Given a system snapshot
      And an image was requested from the system snapshot with
        | ClientToken | a token |
        | ImageName   | (none)  |
      When the same image is requested again with
        | ClientToken | <token> |
        | ImageName   | <name>  |
      Then an image is created

      Examples: With the same parameters and with others
        | token                       | name          |
        | another token               | (none)        |
        | another token               | a unique name |
        | the token in capitals       | (none)        |
        | the token in capitals       | a unique name |
        | the token and a letter more | (none)        |
        | (none)                      | (none)        |

  @rule:client-token.account @must @profile:account
  @source:parameter/ClientToken @source:common/idempotency
  Rule: A token of one account says nothing in another

    Scenario: Two accounts use the same token and each gets an image
      Given a system snapshot
      And an image was requested from the system snapshot with
        | ClientToken | a token |
      And a client that works in another account
      When an image is requested from the system snapshot with
        | ClientToken | a token |
      Then an image is created

  @rule:client-token.length @must @profile:core
  @source:parameter/ClientToken
  Rule: A token of 64 ASCII characters is accepted

    Scenario: The longest token that is allowed makes an image
      Given a system snapshot
      When an image is requested from the system snapshot with
        | ClientToken | 64 ASCII characters |
      Then an image is created

    Scenario Outline: A shorter token that is <token> makes an image too
      Given a system snapshot
      When an image is requested from the system snapshot with
        | ClientToken | <token> |
      Then an image is created

      Examples: A few letters, and other ASCII characters
        | token                         |
        | 12 letters                    |
        | text containing "_.:/+=~ @%&" |

  @rule:client-token.too-long @may @ambiguous @profile:core
  @source:parameter/ClientToken
  Rule: A longer token is refused or taken as it is

    The limit is stated, but no error row answers it.

    Scenario: A token of 65 ASCII characters is refused or taken
      Given a system snapshot
      When an image is requested from the system snapshot with
        | ClientToken | 65 ASCII characters |
      Then one documented reading holds
        | reading | outcome                                                       |
        | refused | refused with 400 InvalidClientToken* or 400 InvalidParameter* |
        | taken   | an image is created                                           |

    Scenario: A token of 65 characters is not the token of its first 64
      Given a system snapshot
      And an image was requested from the system snapshot with
        | ClientToken | the token and a letter more |
        | ImageName   | (none)                      |
      When the same image is requested again with
        | ClientToken | the token and a letter more and a letter more |
      Then one documented reading holds
        | reading | outcome                                                       |
        | refused | refused with 400 InvalidClientToken* or 400 InvalidParameter* |
        | taken   | an image is created                                           |

  @rule:client-token.not-ascii @may @ambiguous @profile:core
  @source:parameter/ClientToken
  Rule: A token with other characters than ASCII is refused or taken

    Only ASCII is supported, but no error row answers another character.

    Scenario: A token of twelve Chinese characters is refused or taken
      Given a system snapshot
      When an image is requested from the system snapshot with
        | ClientToken | 12 Chinese characters |
      Then one documented reading holds
        | reading | outcome                                                       |
        | refused | refused with 400 InvalidClientToken* or 400 InvalidParameter* |
        | taken   | an image is created                                           |

  @rule:client-token.empty @may @ambiguous @profile:core
  @source:parameter/ClientToken
  Rule: An empty token counts as none, or is refused

    Some client libraries send parameters that nobody has set as empty ones.

    Scenario: A token that is sent empty counts as none or is refused
      Given a system snapshot
      When an image is requested from the system snapshot with
        | ClientToken | (empty) |
      Then one documented reading holds
        | reading | outcome                                                       |
        | none    | an image is created                                           |
        | refused | refused with 400 InvalidClientToken* or 400 InvalidParameter* |

  @rule:client-token.after-deletion @may @untested @profile:effects
  @source:parameter/ClientToken
  Rule: A token lives as long as the image, or longer

    How long a token is remembered is not said, nor what a repeat gives after its image was deleted: neither the old
    image nor a new one would be wrong, so no answer could break the rule.
