package io.inyeon.core.policy;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.channel.MessageTerms;
import io.inyeon.core.customer.ConsentState;
import io.inyeon.core.customer.Contact;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.customer.Endpoint;
import io.inyeon.core.customer.ProfileState;
import io.inyeon.core.customer.TraitValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Somebody to be written to, who has addresses on every channel, and a question to the policy. */
public final class Recipient {
  static final String NUMBER = "+821012345678";
  private static final ProfileId ME = new ProfileId(new UUID(7, 7));

  private final Map<String, TraitValue> traits = new HashMap<>();
  private final Map<String, Endpoint> endpoints = new HashMap<>();
  private final List<ConsentState> consents = new ArrayList<>();
  private final List<String> suppressed = new ArrayList<>();
  private final List<Contact> contacts = new ArrayList<>();
  private Policy policy = new Policy(Map.of(), List.of(), java.time.ZoneOffset.UTC);

  private Recipient() {
    List.of("email", "push", "line").forEach(channel -> endpoints.put(channel, new Endpoint(channel, Instant.EPOCH)));
    phone("+99900000000");
  }

  public static Recipient in(String country) {
    return new Recipient().with("country", country);
  }

  public static Recipient somewhere() {
    return new Recipient();
  }

  public Recipient with(String trait, Object value) {
    traits.put(trait, new TraitValue(value, "test", Instant.EPOCH));
    return this;
  }

  public Recipient phone(String number) {
    endpoints.put("phone", new Endpoint(number, Instant.EPOCH));
    return this;
  }

  public Recipient under(Policy set) {
    policy = set;
    return this;
  }

  public Recipient agrees(String channel, String purpose) {
    return says(channel, purpose, true);
  }

  public Recipient refuses(String channel, String purpose) {
    return says(channel, purpose, false);
  }

  private Recipient says(String channel, String purpose, boolean granted) {
    String endpoint = Addresses.of(state(), channel).orElseThrow();
    consents.add(new ConsentState(channel, purpose, endpoint, granted, Instant.EPOCH));
    return this;
  }

  public Recipient bounced(String address) {
    suppressed.add(address);
    return this;
  }

  public Recipient got(String channel, MessageClass messageClass, String topic, String at) {
    contacts.add(new Contact(new UUID(1, contacts.size()), channel, Instant.parse(at), messageClass,
        Optional.of(topic).filter(text -> !text.isEmpty()), Optional.of("spring-sale")));
    return this;
  }

  public CustomerState state() {
    ProfileState profile = new ProfileState(traits, endpoints, Map.of(), consents, suppressed, List.of(), Map.of(),
        contacts, 0, Map.of(), Map.of());
    return new CustomerState(new CustomerId(ME.value()), Instant.EPOCH, Map.of(ME, profile), Map.of(), 0,
        Optional.empty(), Set.of(), List.of(), Map.of());
  }

  /** What is decided on a message, at an instant. */
  public Decision asked(String channel, MessageClass messageClass, String at) {
    return asked(channel, terms(messageClass, ""), at);
  }

  public Decision asked(String channel, MessageTerms terms, String at) {
    Proposal proposal = new Proposal(channel, terms, "newsletter", 50, Optional.empty());
    return new ContactPolicy(state(), policy, Instant.parse(at)).decide(proposal, List.of());
  }

  public Decision asked(Proposal proposal, List<Waiting> waiting, String at) {
    return new ContactPolicy(state(), policy, Instant.parse(at)).decide(proposal, waiting);
  }

  public Decision advertised(String channel, String at) {
    return asked(channel, MessageClass.MARKETING, at);
  }

  public static MessageTerms terms(MessageClass messageClass, String topic) {
    return new MessageTerms(messageClass, "marketing", Optional.of(topic).filter(text -> !text.isEmpty()),
        Optional.empty());
  }
}
