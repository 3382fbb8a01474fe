-- Who keeps the stock stands with who keeps carts and orders now.
update system_of_record set keeper = stock_record.keeper, system = stock_record.system from stock_record where what = 'stock';
drop table stock_record;
