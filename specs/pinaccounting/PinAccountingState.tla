------------------------- MODULE PinAccountingState -------------------------
(***************************************************************************)
(* The constants and variables of pin accounting, and who may change which *)
(* of them: a container (of VFIO type1 or iommufd) that pins guest pages   *)
(* and maps them for a device, processes and a hypervisor that ask it to,  *)
(* and the host that takes back what is not pinned.                        *)
(*                                                                         *)
(* Source: Linux drivers/vfio/vfio_iommu_type1.c and                       *)
(* drivers/iommu/iommufd/pages.c: "When a PFN is taken out of the          *)
(* userspace pointer it is pinned exactly once."                           *)
(***************************************************************************)
EXTENDS Integers, FiniteSets

CONSTANTS
    Iovas,           \* how many I/O virtual pages there are, and guest pages, one each
    Frame,           \* host frames that can back a guest page, beside the zero page
    Feature          \* which of the container's uses is looked at

ASSUME Iovas \in Nat \ {0} /\ Feature \in {"Regions", "Shared", "Balloon"}

VARIABLES
    \* host
    backing,         \* [Iova -> AnyFrame or None] the frame behind each guest page, for the CPU
    owner,           \* [AnyFrame -> Guest, Other]
    pins,            \* [AnyFrame -> number]
    \* hypervisor
    plugged,         \* pages that the guest has; not those that were discarded or never populated
    \* container
    area,            \* [Iova -> number] the length of the area that begins there, 0 if none does
    payer,           \* [Iova -> Caller or None] the process that is charged for the pin
    charged,         \* [Caller -> number] the pages that a process is charged for
    attached,        \* domains that the areas are mapped in
    hand,            \* [Iova -> AnyFrame or None] looked up and not installed everywhere, or cleared and not unpinned
    task,            \* what the container is asked to do, and how far it is
    \* IOMMU
    table,           \* [<<domain, iova>> -> AnyFrame or None]
    iotlb            \* [<<domain, iova>> -> AnyFrame or None]

hostVars    == <<backing, owner, pins>>
recordVars  == <<area, attached, plugged>>
accountVars == <<payer, charged, hand>>
iommuVars   == <<table, iotlb>>
vars        == <<hostVars, recordVars, accountVars, task, iommuVars>>

-----------------------------------------------------------------------------
None == "None"

\* Consecutive. Each maps the guest page of the same number.
Iova == 0..(Iovas - 1)

\* The zero page backs pages that were never written, and is never reclaimed.
Zero     == "Zero"
AnyFrame == Frame \cup {Zero}

Domain == {"D1", "D2"}
Caller == {"A", "B"}

\* How many pages a process may keep pinned; the second one less than there are.
Quota(c) == IF c = "A" THEN Iovas ELSE Iovas - 1

Regions == Feature = "Regions"
Shared  == Feature = "Shared"
Balloon == Feature = "Balloon"

Ops    == {"None", "Map", "Unmap", "Undo", "Attach", "Detach", "Populate", "Discard"}
Phases == {"Idle", "Fill", "Clear", "Sync", "Unpin", "Return"}

IdleTask == [op |-> "None", caller |-> "A", domain |-> None, iovas |-> {}, todo |-> {}, rest |-> {}, phase |-> "Idle"]

TypeOK ==
    /\ backing \in [Iova -> AnyFrame \cup {None}]
    /\ owner \in [AnyFrame -> {"Guest", "Other"}]
    /\ pins \in [AnyFrame -> 0..Iovas]
    /\ plugged \subseteq Iova
    /\ area \in [Iova -> 0..Iovas]
    /\ payer \in [Iova -> Caller \cup {None}]
    /\ charged \in [Caller -> 0..Iovas]
    /\ \A c \in Caller : charged[c] <= Quota(c)
    /\ attached \subseteq Domain
    /\ hand \in [Iova -> AnyFrame \cup {None}]
    /\ task \in [op : Ops, caller : Caller, domain : Domain \cup {None}, iovas : SUBSET Iova,
                 todo : SUBSET Iova, rest : SUBSET Domain, phase : Phases]
    /\ table \in [Domain \X Iova -> AnyFrame \cup {None}]
    /\ iotlb \in [Domain \X Iova -> AnyFrame \cup {None}]

-----------------------------------------------------------------------------
Idle == task.phase = "Idle"

\* The IOVAs that are in an area.
Recorded == {i \in Iova : \E j \in Iova : j <= i /\ i < j + area[j]}

\* The domains that the request under way works on.
Targets == IF task.domain # None THEN {task.domain} ELSE attached

Min(pages) == CHOOSE i \in pages : \A j \in pages : i <= j

First(domains) == IF "D1" \in domains THEN "D1" ELSE "D2"

Mapped(i) == \E d \in Domain : table[d, i] # None

\* An I/O page table or the container's hand holds the frame for the IOVA: that is what pins are for.
Keeps(i, f) == hand[i] = f \/ \E d \in Domain : table[d, i] = f

Kept(i) == hand[i] # None \/ Mapped(i)
=============================================================================
