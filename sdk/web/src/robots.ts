const ROBOTS = /bot\b|bot\/|crawl|spider|slurp|headless|lighthouse|pagespeed|facebookexternalhit|kakaotalk-scrap|line-poker|preview|scanner|phantomjs|python-requests|\bcurl\//i;

/** A program that steers a browser, or says that it is one that fetches pages for somebody. */
export function isRobot(): boolean {
  return navigator.webdriver === true || ROBOTS.test(navigator.userAgent);
}
