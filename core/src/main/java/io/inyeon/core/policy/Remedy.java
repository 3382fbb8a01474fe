package io.inyeon.core.policy;

import java.util.Map;

/**
 * What would have had to be different for the message to go.
 *
 * @param params what the code speaks of: {@code channel}, {@code purpose}, {@code until} (ISO 8601), …
 */
public record Remedy(Code code, Map<String, String> params) {
  public Remedy {
    params = Map.copyOf(params);
  }

  /** Stable: the console has words for each. */
  public enum Code {
    /** {@code channel}. */
    KNOW_ADDRESS("an address for {channel} would have to be known"),
    /** {@code channel}. */
    OTHER_ADDRESS("another address for {channel}, one that works, would have to be known"),
    /** {@code channel}, {@code purpose}. */
    OBTAIN_CONSENT("the customer would have to agree to {purpose} by {channel}"),
    /** {@code channel}, {@code purpose}. */
    CONSENT_ANEW("the customer would have to take back their refusal of {purpose} by {channel}"),
    /** {@code channel}, {@code until}. */
    CONSENT_TO_NIGHT("the customer would have to agree to messages by night on {channel}; else it waits until {until}"),
    /** {@code until}. */
    WAIT("it waits until {until}"),
    /** {@code channel}. */
    KNOW_PLACE("it would have to be known where the customer is: no hour suits all places that they may be in"),
    /** {@code cap}, {@code most}; {@code until}, where time alone frees a place. */
    FREE_PLACE("a place under the cap {cap} ({most}) would have to be free"),
    /** {@code journey}, {@code priority}. */
    MORE_PRIORITY("this journey would need a higher priority than {journey}, which has {priority}"),
    /** {@code question}. */
    ANOTHER_QUESTION("it would have to ask something else than {question}"),
    /** {@code holdout}. */
    LEAVE_HOLDOUT("the customer would have to be outside of the holdout {holdout}"),
    /** Nothing: it came too late. */
    SOONER("it would have had to go sooner"),
    /** Nothing. */
    APPROVE("its content would have to be approved as transactional"),
    /** {@code guard}. */
    PASS_GUARD("whoever said {guard} would have to let it go");

    private final String english;

    Code(String english) {
      this.english = english;
    }
  }

  public static Remedy of(Code code, String name, String value) {
    return new Remedy(code, Map.of(name, value));
  }

  public String inEnglish() {
    String sentence = code.english;
    for (Map.Entry<String, String> param : params.entrySet()) {
      sentence = sentence.replace("{" + param.getKey() + "}", param.getValue());
    }
    return sentence;
  }
}
