------------------------------- MODULE Driver -------------------------------
(***************************************************************************)
(* The guest's IOMMU driver on each CPU: map, with the look-up for reuse,  *)
(* and unmap.                                                              *)
(***************************************************************************)
EXTENDS Order

RECURSIVE Sum(_, _)
Sum(f, S) == IF S = {} THEN 0 ELSE LET x == CHOOSE x \in S : TRUE IN f[x] + Sum(f, S \ {x})

\* How many buffers callers have mapped, or are mapping.
BuffersInUse == Sum(held, Iova) + Cardinality({c \in Cpu : wish[c] # Nothing})

\* A caller asks for a buffer on the page.
Map(c, p, a) ==
    /\ at[c] = "Idle"
    /\ c \in Mapper
    /\ domain = "Attached"
    /\ BuffersInUse < BufferLimit
    /\ wish' = [wish EXCEPT ![c] = <<p, a>>]
    /\ at' = [at EXCEPT ![c] = "LookUp"]
    /\ UNCHANGED <<callerVars, mappingVars, hand, drainVars, emulatorVars, hostVars, inflight>>

\* The mapping structure has one that can be reused. Nobody holds it meanwhile.
LookUp(c, i) ==
    /\ at[c] = "LookUp"
    /\ Matches(c, i)
    /\ hand' = [hand EXCEPT ![c] = i]
    /\ at' = [at EXCEPT ![c] = "Reuse"]
    /\ UNCHANGED <<callerVars, mappingVars, wish, drainVars, emulatorVars, hostVars, inflight>>

\* The mapping structure has none.
Miss(c) ==
    /\ at[c] = "LookUp"
    /\ \A i \in Iova : ~Matches(c, i)
    /\ at' = [at EXCEPT ![c] = "Install"]
    /\ UNCHANGED <<callerVars, mappingVars, hand, wish, drainVars, emulatorVars, hostVars, inflight>>

ReturnMap(c, i) ==
    /\ mapping' = [mapping EXCEPT ![i] = "Live"]
    /\ held' = [held EXCEPT ![i] = @ + 1]
    /\ asked' = [asked EXCEPT ![i] = wish[c]]
    /\ wish' = [wish EXCEPT ![c] = Nothing]
    /\ at' = [at EXCEPT ![c] = "Idle"]

\* Takes what was found, out of its pool if it is in one, and the map returns; or it is lost, and a new one is made.
Reuse(c) ==
    LET i == hand[c]
    IN  /\ at[c] = "Reuse"
        /\ hand' = [hand EXCEPT ![c] = None]
        /\ IF StillMatches(c, i)
           THEN /\ pool' = PoolsAfterReuse(i)
                /\ age' = [age EXCEPT ![i] = 0]
                /\ users' = [users EXCEPT ![i] = UsersAfterReuse(i)]
                /\ ReturnMap(c, i)
           ELSE /\ at' = [at EXCEPT ![c] = "Install"]
                /\ UNCHANGED <<callerVars, mapping, users, pool, age, wish>>
        /\ UNCHANGED <<ioPageTable, drainVars, emulatorVars, hostVars, inflight>>

\* A new mapping, which the emulator learns of (caching mode): it faults the page in, pins it and shadows the entry.
Install(c, i) ==
    /\ at[c] = "Install"
    /\ mapping[i] = "Free"
    /\ ioPageTable' = [ioPageTable EXCEPT ![i] = wish[c]]
    /\ owner' = [owner EXCEPT ![wish[c][1]] = "Guest"]
    /\ pin' = [pin EXCEPT ![i] = wish[c][1]]
    /\ shadow' = [shadow EXCEPT ![i] = wish[c]]
    /\ users' = [users EXCEPT ![i] = 1]
    /\ ReturnMap(c, i)
    /\ UNCHANGED <<pool, age, hand, drainVars, request, pressure, inflight>>

\* No IOVA is free: the map fails.
GiveUp(c) ==
    /\ at[c] = "Install"
    /\ \A i \in Iova : mapping[i] # "Free"
    /\ wish' = [wish EXCEPT ![c] = Nothing]
    /\ at' = [at EXCEPT ![c] = "Idle"]
    /\ UNCHANGED <<callerVars, mappingVars, hand, drainVars, emulatorVars, hostVars, inflight>>

\* The last user is gone: the mapping is parked, or torn down at once if there is no room.
Dispose(c, i) ==
    IF HasRoom(c)
    THEN /\ mapping' = [mapping EXCEPT ![i] = "Stale"]
         /\ pool' = Parked(c, i)
         /\ UNCHANGED <<at, hand>>
    ELSE Begin(c, i, "Unmapping") /\ UNCHANGED pool

\* A caller gives a buffer back.
Unmap(c, i) ==
    /\ at[c] = "Idle"
    /\ held[i] > 0
    /\ mapping[i] = "Live"
    /\ held' = [held EXCEPT ![i] = @ - 1]
    /\ asked' = [asked EXCEPT ![i] = IF held[i] = 1 THEN Nothing ELSE @]
    /\ users' = [users EXCEPT ![i] = UsersAfterUnmap(i)]
    /\ IF UsersAfterUnmap(i) > 0 THEN UNCHANGED <<mapping, pool, at, hand>> ELSE Dispose(c, i)
    /\ UNCHANGED <<ioPageTable, age, wish, drainVars, emulatorVars, hostVars, inflight>>
=============================================================================
