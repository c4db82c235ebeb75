import { StoreUnavailable } from '#libs/kernel';
import { caughtUp, type Config, type Ledger, openLedger, systemClock, toldError } from '#libs/node';

/**
 * Opens the ledger for a command, its views caught up.
 * @throws saying that the server must be stopped when it has the log open
 */
export async function openForForms(config: Config): Promise<Ledger> {
  let ledger: Ledger;
  try {
    ledger = openLedger(config, systemClock);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    throw new Error(
      `台账不能打开:日志同一时间只能由一个程序写入,请先停止服务器再运行。 The log has one writer: stop the server first. (${toldError(error)})`,
      { cause: error },
    );
  }
  try {
    await caughtUp(ledger);
    return ledger;
  } catch (error) {
    await ledger.close();
    throw error;
  }
}
