package viommu.model.domainlifecycle;

import viommu.model.state.Domain;

/** What happens to the machine ({@code Machine.tla}): plugging, listeners that come late, the switch, reset, and DMAs. */
public class Machine {
    protected final Constants c;

    public Machine(Constants constants) {
        c = constants;
    }

    /** An endpoint is plugged in under an id that somebody may have had before. */
    public boolean insert(DomainLifecycleState s, int endpoint) {
        if (!c.is(Design.ENDPOINTS) || s.present.contains(endpoint)) {
            return false;
        }
        s.present.add(endpoint);
        return true;
    }

    /** The host begins to listen for an endpoint: what is mapped already is replayed. */
    public boolean listen(DomainLifecycleState s, int endpoint) {
        if (!canListen(s, endpoint)) {
            return false;
        }
        s.present.add(endpoint);
        replay(s, endpoint);
        return true;
    }

    protected final boolean canListen(DomainLifecycleState s, int endpoint) {
        return c.is(Design.SHADOWED) && !s.present.contains(endpoint);
    }

    protected final void replay(DomainLifecycleState s, int endpoint) {
        for (int i = 0; i < c.iovas(); i++) {
            s.reshadow(endpoint, i, s.table(endpoint, i));
        }
    }

    protected final void forgetShadow(DomainLifecycleState s, int endpoint) {
        for (int i = 0; i < c.iovas(); i++) {
            s.reshadow(endpoint, i, Domain.NONE);
        }
    }

    /** There may be something in a shadow table that a reset must drop; before that it changes nothing. */
    private boolean isInUse(DomainLifecycleState s) {
        return c.is(Design.SHADOWED) && s.translation.get() != 0 && s.attached.count(Domain.NONE) < c.endpoints();
    }

    private boolean hasMappings(DomainLifecycleState s, int endpoint) {
        for (int i = 0; i < c.iovas(); i++) {
            if (!s.shadow.isNone(c.place(endpoint, i))) {
                return true;
            }
        }
        return false;
    }

    /** The host stops listening for an endpoint and lets go of what it has mapped. */
    public boolean stopListening(DomainLifecycleState s, int endpoint) {
        if (!c.is(Design.SHADOWED) || !s.task.isIdle() || c.isCache(endpoint) || !hasMappings(s, endpoint)) {
            return false;
        }
        s.present.remove(endpoint);
        forgetShadow(s, endpoint);
        return true;
    }

    public boolean enableTranslation(DomainLifecycleState s) {
        if (!s.task.isIdle() || s.translation.get() != 0) {
            return false;
        }
        s.translation.set(1);
        for (int e = 0; e < c.endpoints(); e++) {
            if (!c.isCache(e)) {
                replay(s, e);
            }
        }
        return true;
    }

    public boolean disableTranslation(DomainLifecycleState s) {
        if (!s.task.isIdle() || !isInUse(s) || !hasMappings(s, Constants.E1) && !hasMappings(s, Constants.E2)) {
            return false;
        }
        s.translation.set(0);
        shadowsAfterSwitch(s);
        return true;
    }

    /** With translation off no shadow table holds anything. */
    public void shadowsAfterSwitch(DomainLifecycleState s) {
        for (int e = 0; e < c.endpoints(); e++) {
            forgetShadow(s, e);
        }
    }

    /** The guest starts anew, and numbers its buses anew; whatever it was doing is forgotten. */
    public boolean reset(DomainLifecycleState s, int topology) {
        if (!isInUse(s)) {
            return false;
        }
        forgetGuest(s);
        lookupAfterReset(s);
        shadowsAfterReset(s);
        s.topology.set(Topology.values()[topology]);
        return true;
    }

    private void forgetGuest(DomainLifecycleState s) {
        for (int slot = 0; slot < s.buffer.size(); slot++) {
            s.ioPageTable.clear(slot);
            s.buffer.clear(slot);
        }
        for (int e = 0; e < c.endpoints(); e++) {
            s.attached.clear(e);
            for (int d = 0; d < c.domains(); d++) {
                s.members.remove(d, e);
            }
        }
        for (int n = 0; n < c.ids(); n++) {
            s.idUsed.remove(n);
            s.idOwner.clear(n);
            s.release.set(n, 0);
        }
        for (int r = 0; r < c.requesters(); r++) {
            s.context.clear(r);
            s.contextId.clear(r);
        }
        s.task.rest();
        s.translation.set(0);
    }

    /** The emulator no longer knows which endpoint a requester id means. */
    public void lookupAfterReset(DomainLifecycleState s) {
        for (int r = 0; r < c.requesters(); r++) {
            s.lookup.clear(r);
        }
    }

    /** No shadow table holds anything. */
    public void shadowsAfterReset(DomainLifecycleState s) {
        for (int e = 0; e < c.endpoints(); e++) {
            forgetShadow(s, e);
        }
    }

    /** An endpoint with a container of its own is not trusted: it writes wherever its container lets it. */
    public boolean issue(DomainLifecycleState s, int endpoint, int iova) {
        int page = s.shadow.at(c.place(endpoint, iova));
        if (!c.is(Design.ENDPOINTS)
                || !s.present.contains(endpoint)
                || page == Domain.NONE
                || s.inflight.size() >= c.inflightLimit
                || s.inflight.contains(c.dma(endpoint, iova, page))) {
            return false;
        }
        s.inflight.add(c.dma(endpoint, iova, page));
        return true;
    }

    public boolean land(DomainLifecycleState s, int endpoint, int iova, int page) {
        if (!s.inflight.contains(c.dma(endpoint, iova, page))) {
            return false;
        }
        s.inflight.remove(c.dma(endpoint, iova, page));
        return true;
    }
}
