---------------------- MODULE OptimisticTeardownState -----------------------
(***************************************************************************)
(* The constants and variables of optimistic teardown, and who may change  *)
(* which of them: callers who map and unmap buffers, the guest's IOMMU     *)
(* driver with its pools of stale mappings, the emulated IOMMU, the host   *)
(* and a device.                                                           *)
(*                                                                         *)
(* Source: Amit, Ben-Yehuda, Tsafrir, Schuster, vIOMMU: Efficient IOMMU    *)
(* Emulation, USENIX ATC 2011: a teardown waits for a while in the hope    *)
(* that its mapping is reused. What it says of pools, counts and races is  *)
(* not known; they are what an implementation would have to have.          *)
(***************************************************************************)
EXTENDS Integers, Sequences, FiniteSets

CONSTANTS
    Cpus,            \* how many CPUs there are, where there are several
    Iova,            \* I/O virtual pages that the driver can hand out
    Page,            \* guest pages that can be mapped
    CpuQuota,        \* stale mappings in the pool of one of several CPUs
    StaleQuota,      \* stale mappings in all
    StaleAge,        \* ticks that a mapping may be stale
    BufferLimit,     \* buffers that are mapped at once
    InflightLimit,   \* DMAs under way at once
    Processors,      \* one CPU with one pool, or several with one each
    Buffers,         \* whether two buffers on one page with the same permission share an IOVA
    Permissions,     \* whether callers ask for one permission or for two
    Surroundings     \* what happens around the pools

ASSUME /\ {Cpus, CpuQuota, StaleQuota, StaleAge, BufferLimit, InflightLimit} \subseteq Nat \ {0}
       /\ Processors \in {"One", "Several"}
       /\ Buffers \in {"Separate", "Shared"}
       /\ Permissions \in {"One", "Two"}
       /\ Surroundings \in {"Quiet", "HotPlug", "Overcommitted"}

VARIABLES
    \* callers
    held,            \* [Iova -> how many buffers they have mapped through it]
    asked,           \* [Iova -> <<page, access>> or Nothing] what they asked for
    \* driver
    mapping,         \* [Iova -> Free, Live, Stale, Expiring, Unmapping]
    users,           \* [Iova -> how many buffers the driver counts]
    ioPageTable,     \* [Iova -> <<page, access>> or Nothing] what the driver wrote
    pool,            \* [Cpu -> stale IOVAs], the oldest first
    age,             \* [Iova -> how long it has been stale]
    at,              \* [Cpu -> what it does next]
    hand,            \* [Cpu -> Iova or None] what it does that with
    wish,            \* [Cpu -> <<page, access>> or Nothing] what the caller of its map asks for
    domain,          \* Attached, Detaching, Detached
    drainers,        \* the CPU that tears down everything early, if one does
    undrained,       \* the pools that it has still to empty
    \* emulator
    request,         \* [Cpu -> None, Submitted, Unshadowed] how far its invalidation is
    shadow,          \* [Iova -> <<page, access>> or Nothing] what the device walks
    pin,             \* [Iova -> Page or None] the page that is pinned for it
    \* host
    owner,           \* [Page -> Guest, Other]
    pressure,        \* it asks for early teardown
    \* device
    inflight         \* <<iova, page, access>>: translated DMAs that have not landed

callerVars   == <<held, asked>>
mappingVars  == <<mapping, users, ioPageTable, pool, age>>
cpuVars      == <<at, hand, wish>>
drainVars    == <<domain, drainers, undrained>>
emulatorVars == <<request, shadow, pin>>
hostVars     == <<owner, pressure>>
vars         == <<callerVars, mappingVars, cpuVars, drainVars, emulatorVars, hostVars, inflight>>

-----------------------------------------------------------------------------
None == "None"

Cpu == 0 .. (IF Processors = "One" THEN 0 ELSE Cpus - 1)

Access == IF Permissions = "Two" THEN {"Read", "ReadWrite"} ELSE {"ReadWrite"}

\* How many mappings may wait in one pool: the only one may have the whole quota.
PoolQuota == IF Processors = "One" THEN StaleQuota ELSE CpuQuota

Shared        == Buffers = "Shared"
Quiet         == Surroundings = "Quiet"
HotPlug       == Surroundings = "HotPlug"
Overcommitted == Surroundings = "Overcommitted"

\* The CPUs on which callers map. Under pressure they do so on one, and the others answer the host.
Mapper == IF Overcommitted THEN {0} ELSE Cpu

Translation == Page \X Access

\* Where no translation is.
Nothing == <<None, None>>

TeardownSteps == {"ClearPte", "SubmitInvalidation", "AwaitCompletion", "Release"}

TypeOK ==
    /\ held \in [Iova -> 0..BufferLimit]
    /\ asked \in [Iova -> Translation \cup {Nothing}]
    /\ mapping \in [Iova -> {"Free", "Live", "Stale", "Expiring", "Unmapping"}]
    /\ users \in [Iova -> 0..BufferLimit]
    /\ ioPageTable \in [Iova -> Translation \cup {Nothing}]
    /\ \A c \in Cpu : pool[c] \in Seq(Iova)
    /\ age \in [Iova -> 0..StaleAge]
    /\ at \in [Cpu -> {"Idle", "LookUp", "Reuse", "Install", "TakeOut", "Drain"} \cup TeardownSteps]
    /\ hand \in [Cpu -> Iova \cup {None}]
    /\ wish \in [Cpu -> Translation \cup {Nothing}]
    /\ domain \in {"Attached", "Detaching", "Detached"}
    /\ drainers \subseteq Cpu
    /\ undrained \subseteq Cpu
    /\ request \in [Cpu -> {"None", "Submitted", "Unshadowed"}]
    /\ shadow \in [Iova -> Translation \cup {Nothing}]
    /\ pin \in [Iova -> Page \cup {None}]
    /\ owner \in [Page -> {"Guest", "Other"}]
    /\ pressure \in BOOLEAN
    /\ inflight \subseteq Iova \X Page \X Access
=============================================================================
