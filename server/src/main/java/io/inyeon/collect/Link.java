package io.inyeon.collect;

/**
 * A short link that leads to one place for ever.
 *
 * @param target an absolute address, ASCII
 * @param channel where the link is shown: {@code print}, {@code sms}, {@code link} when nobody said
 */
record Link(String code, String target, String campaign, String channel) {}
