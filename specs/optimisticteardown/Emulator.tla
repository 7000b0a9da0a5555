------------------------------ MODULE Emulator ------------------------------
(***************************************************************************)
(* The emulated IOMMU works the invalidations off, and keeps pinned what   *)
(* the device can reach.                                                   *)
(***************************************************************************)
EXTENDS Drain

\* The shadow entry becomes what the I/O page table holds, and is flushed from the hardware's caches.
Unshadow(c) ==
    /\ request[c] = "Submitted"
    /\ shadow' = [shadow EXCEPT ![hand[c]] = ioPageTable[hand[c]]]
    /\ request' = [request EXCEPT ![c] = "Unshadowed"]
    /\ UNCHANGED <<callerVars, mappingVars, cpuVars, drainVars, pin, hostVars, inflight>>

\* Whether no DMA through a translation that is gone is under way.
Landed(i) == shadow[i] # Nothing \/ \A dma \in inflight : dma[1] # i

\* What the device has translated before has landed. The page is unpinned, and the CPU may go on.
Complete(c) ==
    /\ request[c] = "Unshadowed"
    /\ Landed(hand[c])
    /\ pin' = [pin EXCEPT ![hand[c]] = shadow[hand[c]][1]]
    /\ request' = [request EXCEPT ![c] = "None"]
    /\ UNCHANGED <<callerVars, mappingVars, cpuVars, drainVars, shadow, hostVars, inflight>>
=============================================================================
