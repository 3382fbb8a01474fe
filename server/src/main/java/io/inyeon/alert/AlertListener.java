package io.inyeon.alert;

/** Hears of alerts, in the transaction that raises or resolves them. */
public interface AlertListener {
  /** @param alert raised just now, or resolved just now */
  void changed(Alert alert);
}
