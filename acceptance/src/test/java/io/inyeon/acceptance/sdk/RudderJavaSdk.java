package io.inyeon.acceptance.sdk;

import com.rudderstack.sdk.java.analytics.RudderAnalytics;
import com.rudderstack.sdk.java.analytics.Callback;
import com.rudderstack.sdk.java.analytics.messages.AliasMessage;
import com.rudderstack.sdk.java.analytics.messages.GroupMessage;
import com.rudderstack.sdk.java.analytics.messages.IdentifyMessage;
import com.rudderstack.sdk.java.analytics.messages.Message;
import com.rudderstack.sdk.java.analytics.messages.MessageBuilder;
import com.rudderstack.sdk.java.analytics.messages.PageMessage;
import com.rudderstack.sdk.java.analytics.messages.ScreenMessage;
import com.rudderstack.sdk.java.analytics.messages.TrackMessage;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** {@code com.rudderstack.sdk.java.analytics:analytics}. */
record RudderJavaSdk() implements Sdk {
  @Override
  public List<Sent> tell(URI url, String writeKey, String run) {
    var deliveries = new Deliveries();
    RudderAnalytics analytics = RudderAnalytics.builder(writeKey).setDataPlaneUrl(url.toString())
        .callback(new Callback() {
          @Override
          public void success(Message message) {
            deliveries.succeeded(message.type().name(), message.messageId());
          }

          @Override
          public void failure(Message message, Throwable reason) {
            deliveries.failed(reason);
          }
        }).build();
    try {
      List<MessageBuilder<?, ?>> story = story(run);
      story.forEach(analytics::enqueue);
      analytics.flush();
      return deliveries.await(story.size());
    } finally {
      analytics.shutdown();
    }
  }

  private static List<MessageBuilder<?, ?>> story(String run) {
    String device = run + "-device";
    String user = run + "-user";
    return List.of(
        PageMessage.builder("Kettles").messageId(run + "-page").anonymousId(device)
            .properties(Map.of("path", "/kettles", "title", "주전자")),
        IdentifyMessage.builder().messageId(run + "-identify").anonymousId(device).userId(user)
            .traits(Map.of("email", run + "@example.com", "name", "김지은", "plan", "free")),
        TrackMessage.builder("Product Added").messageId(run + "-track").anonymousId(device).userId(user)
            .properties(Map.of("cart_id", run + "-cart", "product_id", "kettle", "name", "やかん", "price", 39000,
                "currency", "KRW")),
        ScreenMessage.builder("Cart").messageId(run + "-screen").anonymousId(device).userId(user)
            .properties(Map.of("items", 1)),
        GroupMessage.builder(run + "-company").messageId(run + "-group").anonymousId(device).userId(user)
            .traits(Map.of("name", "Tea 🍵 Ltd")),
        AliasMessage.builder(run + "-old").messageId(run + "-alias").userId(user));
  }

  @Override
  public String toString() {
    return "rudder-java";
  }
}
