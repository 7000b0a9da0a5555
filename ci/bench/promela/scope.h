/*
 * What a scope of up to three IOVAs, pages and frames unrolls to: options, statements and expressions, one for each
 * choice of identifiers.
 */

#if QUEUE_CAPACITY > 5
#error "QUEUE_CAPACITY is at most 5"
#endif
#if STALE_AGE > 7
#error "STALE_AGE is at most 7"
#endif
#if INFLIGHT_LIMIT > 7
#error "INFLIGHT_LIMIT is at most 7"
#endif

#if IOVA == 1
#define OVER_IOVA(op, f) (f(1))
#define EACH_IOVA(f) f(1)
#define OPTION_PER_IOVA(step) :: step(1)
#define OPTION_PER_IOVA_AND_PAGE(step) OPTION_PER_PAGE_AFTER(step, 1)
#define OPTION_PER_IOVA_AND_FRAME(step) OPTION_PER_FRAME_AFTER(step, 1)
#define OPTION_PER_ORDER(step) :: step##1(1)
#elif IOVA == 2
#define OVER_IOVA(op, f) (f(1) op f(2))
#define EACH_IOVA(f) f(1); f(2)
#define OPTION_PER_IOVA(step) :: step(1) :: step(2)
#define OPTION_PER_IOVA_AND_PAGE(step) OPTION_PER_PAGE_AFTER(step, 1) OPTION_PER_PAGE_AFTER(step, 2)
#define OPTION_PER_IOVA_AND_FRAME(step) OPTION_PER_FRAME_AFTER(step, 1) OPTION_PER_FRAME_AFTER(step, 2)
#define OPTION_PER_ORDER(step) :: step##1(1) :: step##1(2) :: step##2(1, 2) :: step##2(2, 1)
#elif IOVA == 3
#define OVER_IOVA(op, f) (f(1) op f(2) op f(3))
#define EACH_IOVA(f) f(1); f(2); f(3)
#define OPTION_PER_IOVA(step) :: step(1) :: step(2) :: step(3)
#define OPTION_PER_IOVA_AND_PAGE(step) \
    OPTION_PER_PAGE_AFTER(step, 1) OPTION_PER_PAGE_AFTER(step, 2) OPTION_PER_PAGE_AFTER(step, 3)
#define OPTION_PER_IOVA_AND_FRAME(step) \
    OPTION_PER_FRAME_AFTER(step, 1) OPTION_PER_FRAME_AFTER(step, 2) OPTION_PER_FRAME_AFTER(step, 3)
#define OPTION_PER_ORDER(step) \
    :: step##1(1) :: step##1(2) :: step##1(3) \
    :: step##2(1, 2) :: step##2(1, 3) :: step##2(2, 1) :: step##2(2, 3) :: step##2(3, 1) :: step##2(3, 2) \
    :: step##3(1, 2, 3) :: step##3(1, 3, 2) :: step##3(2, 1, 3) \
    :: step##3(2, 3, 1) :: step##3(3, 1, 2) :: step##3(3, 2, 1)
#else
#error "IOVA is 1, 2 or 3"
#endif

#if PAGE == 1
#define EACH_PAGE_AND(f, b) f(1, b)
#define OPTION_PER_PAGE(step) :: step(1)
#define OPTION_PER_PAGE_AFTER(step, a) :: step(a, 1)
#define OPTION_PER_PAGE_AND_FRAME(step) OPTION_PER_FRAME_AFTER(step, 1)
#elif PAGE == 2
#define EACH_PAGE_AND(f, b) f(1, b); f(2, b)
#define OPTION_PER_PAGE(step) :: step(1) :: step(2)
#define OPTION_PER_PAGE_AFTER(step, a) :: step(a, 1) :: step(a, 2)
#define OPTION_PER_PAGE_AND_FRAME(step) OPTION_PER_FRAME_AFTER(step, 1) OPTION_PER_FRAME_AFTER(step, 2)
#elif PAGE == 3
#define EACH_PAGE_AND(f, b) f(1, b); f(2, b); f(3, b)
#define OPTION_PER_PAGE(step) :: step(1) :: step(2) :: step(3)
#define OPTION_PER_PAGE_AFTER(step, a) :: step(a, 1) :: step(a, 2) :: step(a, 3)
#define OPTION_PER_PAGE_AND_FRAME(step) \
    OPTION_PER_FRAME_AFTER(step, 1) OPTION_PER_FRAME_AFTER(step, 2) OPTION_PER_FRAME_AFTER(step, 3)
#else
#error "PAGE is 1, 2 or 3"
#endif

#if FRAME == 1
#define OPTION_PER_FRAME(step) :: step(1)
#define OPTION_PER_FRAME_AFTER(step, a) :: step(a, 1)
#elif FRAME == 2
#define OPTION_PER_FRAME(step) :: step(1) :: step(2)
#define OPTION_PER_FRAME_AFTER(step, a) :: step(a, 1) :: step(a, 2)
#elif FRAME == 3
#define OPTION_PER_FRAME(step) :: step(1) :: step(2) :: step(3)
#define OPTION_PER_FRAME_AFTER(step, a) :: step(a, 1) :: step(a, 2) :: step(a, 3)
#else
#error "FRAME is 1, 2 or 3"
#endif
