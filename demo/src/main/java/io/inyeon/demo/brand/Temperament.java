package io.inyeon.demo.brand;

/**
 * How somebody is: what they can spend, how often they come, what they like, and how they take messages.
 *
 * @param budget against the middle purse, which is 1
 * @param visits a day, on average
 * @param orders a day, on average
 * @param app how much of what is done on a screen is done in the app
 * @param shop how much of what is bought is bought in a shop
 * @param signsIn how often a visit on the web is made signed in
 * @param opens the share of mails that are opened
 * @param clicks the share of opened mails whose link is followed
 * @param buys the share of followed links that end in an order
 * @param unsubscribes the share of mails that are the last straw
 * @param complains how readily, by chat or phone
 */
public record Temperament(double budget, double visits, double orders, double app, double shop, double signsIn,
    double opens, double clicks, double buys, double unsubscribes, double complains) {

  static Temperament draw(Dice dice) {
    double keen = Math.pow(dice.share(), 2.2);
    double patience = dice.share();
    return new Temperament(Math.exp(dice.between(-0.9, 0.9)), 0.015 + 0.32 * keen, 0.004 + 0.055 * keen,
        dice.happens(0.5) ? dice.between(0.3, 0.9) : 0, dice.between(0.1, 0.8), dice.between(0.3, 0.9),
        dice.between(0.05, 0.7), dice.between(0.05, 0.45), dice.between(0.05, 0.4),
        patience < 0.15 ? dice.between(0.05, 0.3) : 0.004, patience < 0.3 ? 0.5 : 0.12);
  }
}
