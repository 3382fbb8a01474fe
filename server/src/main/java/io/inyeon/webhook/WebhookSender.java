package io.inyeon.webhook;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Hands a signed document to an endpoint: once, without following where it points, without waiting for ever. */
@Component
class WebhookSender implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookSender.class);
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final int MOST_READ = 1_024;
  private static final int MOST_CONNECTIONS = 1_000;
  private static final TimeValue REUSED = TimeValue.ofMinutes(1);

  private final Duration patience;
  private final CloseableHttpClient client;
  private final ScheduledThreadPoolExecutor deadlines = new ScheduledThreadPoolExecutor(1,
      Thread.ofPlatform().daemon().name("webhook-deadlines").factory());

  @Autowired
  WebhookSender(CheckedAddresses addresses) {
    this(addresses, MOST_CONNECTIONS, PATIENCE);
  }

  /**
   * @param perHost connections: not fewer than all endpoints on it may want, for one that is slow would hold up the others
   * @param patience from the first packet to the end of the answer
   */
  WebhookSender(DnsResolver addresses, int perHost, Duration patience) {
    this.patience = patience;
    Timeout timeout = Timeout.of(patience);
    ConnectionConfig connections = ConnectionConfig.custom().setConnectTimeout(timeout).setSocketTimeout(timeout)
        .setTimeToLive(REUSED).setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS).build();
    client = HttpClients.custom().setUserAgent("Inyeon-Webhooks").disableRedirectHandling().disableAutomaticRetries()
        .disableCookieManagement().disableAuthCaching().disableContentCompression()
        .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create().setDnsResolver(addresses)
            .setMaxConnPerRoute(perHost).setMaxConnTotal(MOST_CONNECTIONS).setDefaultConnectionConfig(connections)
            .build())
        .build();
    deadlines.setRemoveOnCancelPolicy(true);
  }

  /**
   * What came of it.
   *
   * @param to which URL was asked: what it says is said of no other one
   * @param status of HTTP, when there was an answer
   * @param fault why there was none
   */
  record Answer(URI to, @Nullable Integer status, @Nullable WebhookFault fault) {
    boolean taken() {
      return status != null && status / 100 == 2;
    }

    /** The endpoint says that it is there no more. */
    boolean gone() {
      return status != null && status == 410;
    }
  }

  /**
   * @param id stays the same however often it is sent
   * @param at of this attempt
   * @param secrets each of which signs
   */
  Answer send(URI url, String id, Instant at, String body, List<SigningSecret> secrets) {
    HttpPost post = new HttpPost(url);
    post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
    post.setHeader("webhook-id", id);
    post.setHeader("webhook-timestamp", Long.toString(at.getEpochSecond()));
    post.setHeader("webhook-signature", secrets.stream()
        .map(secret -> WebhookSignature.of(secret, id, at, body)).collect(Collectors.joining(" ")));
    return send(url, post);
  }

  /** The time-outs of a connection begin anew with each byte; the deadline does not. */
  private Answer send(URI url, HttpPost post) {
    AtomicBoolean late = new AtomicBoolean();
    var deadline = deadlines.schedule(() -> {
      late.set(true);
      post.abort();
    }, patience.toMillis(), TimeUnit.MILLISECONDS);
    try (ClassicHttpResponse response = client.executeOpen(null, post, null)) {
      passOver(response);
      return new Answer(url, response.getCode(), null);
    } catch (IOException e) {
      return new Answer(url, null, late.get() ? WebhookFault.TIMEOUT : WebhookFault.of(e));
    } finally {
      deadline.cancel(false);
    }
  }

  /** Nobody reads what it answers. A little of it is taken, so that the connection can be used again; more ends it. */
  private static void passOver(ClassicHttpResponse response) {
    HttpEntity entity = response.getEntity();
    try {
      if (entity != null) {
        entity.getContent().readNBytes(MOST_READ + 1);
      }
    } catch (IOException e) {
      LOG.debug("an endpoint broke off after it had answered {}", response.getCode());
    }
  }

  @Override
  public void close() {
    deadlines.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
