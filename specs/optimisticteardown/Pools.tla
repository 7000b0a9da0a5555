------------------------------- MODULE Pools --------------------------------
(***************************************************************************)
(* The pools of stale mappings: who may park one, and which is torn down   *)
(* next.                                                                   *)
(***************************************************************************)
EXTENDS Mappings

\* What counts against the quota of all pools: what is being torn down is still in reach.
StaleMappings == {i \in Iova : mapping[i] \in {"Stale", "Expiring"}}

\* Whether a mapping may be parked in the pool of the CPU; otherwise its unmap is strict.
HasRoom(c) == ~pressure /\ Len(pool[c]) < PoolQuota /\ Cardinality(StaleMappings) < StaleQuota

\* The mapping that a pool tears down next, which is not empty.
Oldest(c) == Head(pool[c])

\* Whether the timer of the CPU has something to tear down.
Due(c) == pool[c] # <<>> /\ age[Oldest(c)] >= StaleAge

Parked(c, i) == [pool EXCEPT ![c] = Append(@, i)]

\* The pools without the mapping.
Without(i) == [c \in Cpu |-> SelectSeq(pool[c], LAMBDA j : j # i)]

PoolsAfterReuse(i) == Without(i)

\* Whether the mapping that was found due is still the pool's: it was not locked in between.
StillStale(i) == mapping[i] = "Stale"

\* The pools that an early teardown of everything on the CPU empties.
PoolsToDrain(c) == Cpu

\* Whether no teardown of what was stale is under way on any CPU.
AllTornDown == \A i \in Iova : mapping[i] # "Expiring"
=============================================================================
