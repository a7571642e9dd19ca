package openpar.assessment;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The sheets that a move holds until it is over: who wants to write one is told at once, instead of waiting with a connection in hand. */
@Component
class HeldSheets {
    private final Set<Long> held = ConcurrentHashMap.newKeySet();

    /** Until the transaction of the move ends, whichever way. */
    void hold(Collection<Long> sheets) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                held.removeAll(sheets);
            }
        });
        held.addAll(sheets);
    }

    boolean isHeld(long sheet) {
        return held.contains(sheet);
    }
}
