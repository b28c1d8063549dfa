namespace Acquisitieloket.Core.Reports.Summaries;

/// <summary>
/// What a lead adds to the figures of reports, on the Dutch calendar day on which it happened. A and B divide a fact further;
/// they are 0 where a fact has no use for them. Numbers are stored; never renumber.
/// </summary>
public enum ReportFact
{
    /// <summary>Comes to a stage (1) or leaves it (-1). All of them up to a day add up to who was there. A: the stage.</summary>
    InStage = 1,
    /// <summary>Leaves a stage. A: the stage; B: working days in it, none when it left on the day on which it came.</summary>
    Stayed = 2,
    /// <summary>Came in. A: the channel; B: the language, see <see cref="ReportLanguage"/>.</summary>
    Received = 3,
    /// <summary>Came in, and was at some time in this stage of the main line or further. A: the stage; B: see <see cref="LeadFate"/>.</summary>
    Reached = 4,
    /// <summary>The first proposal was sent. A: working days since the lead came in; B: see <see cref="RegionMove"/>.</summary>
    FirstProposal = 5,
    /// <summary>A version of a proposal was sent. A: its number.</summary>
    ProposalSent = 6,
    /// <summary>Was closed, for the last time. A: the stage; B: the cause, if any. The quantities are those that were not accommodated, else asked.</summary>
    Closed = 7,
    /// <summary>A service term was to be kept by this day. A: its kind; B: see <see cref="TermOutcome"/>.</summary>
    Term = 8,
    /// <summary>The first proposal was sent. A: working days since the lead was qualified, or came in when it never was.</summary>
    FirstProposalSinceQualified = 9,
    /// <summary>Is open, and wants to be in operation on this day; <see cref="ReportDay.Unknown"/> when it did not say. A: the furthest stage of the main line.</summary>
    Landing = 10,
    /// <summary>Is open, came in on this day, and something about it is not known. A: see <see cref="MissingFact"/>.</summary>
    Missing = 11,
    /// <summary>Is open, and something last happened to it on this day. A: the stage.</summary>
    LastActive = 12,
    /// <summary>Came in. B: see <see cref="RegionMove"/>.</summary>
    Asked = 13,
    /// <summary>Settled, for the last time and until now. B: see <see cref="RegionMove"/>. The quantities are those that it promised then.</summary>
    Established = 14,
    /// <summary>Settled on this day, and aftercare told what came of it. A: months of the latest check; B: see <see cref="RegionMove"/>. The quantities are what it had promised, of what is known now.</summary>
    Promised = 15,
    /// <summary>The same with what came of it.</summary>
    Actual = 16,
    /// <summary>A site was proposed, in the first version that held it. A: the site; B: see <see cref="SiteOutcome"/>.</summary>
    SiteProposed = 17,
    /// <summary>Came in. A: the department that got it first; B: 1 when it is with another now.</summary>
    FirstWith = 18,
    /// <summary>The first proposal was sent, of which is known what fitted best. A: the municipality of the site that stood first; B: of the best match.</summary>
    Advised = 19,
}

/// <summary>Where a company comes from.</summary>
public enum RegionMove
{
    /// <summary>It is new here, or keeps what it has: all that it takes is added.</summary>
    Adds = 0,
    /// <summary>It leaves a place in the region.</summary>
    Within = 1,
}

/// <summary>How far a lead came until now with a site that was proposed to it. Each is further than the one before.</summary>
public enum SiteOutcome
{
    /// <summary>No answer, or a question only.</summary>
    Waiting = 1,
    NotInterested = 2,
    /// <summary>Is interested, or wants to see it.</summary>
    Interested = 3,
    /// <summary>Went on with this site, to a reservation.</summary>
    Chosen = 4,
    Established = 5,
}

/// <summary>What became of a service term.</summary>
public enum TermOutcome
{
    Kept = 1,
    Late = 2,
    /// <summary>Not met yet: in time up to the day on which it is due, late after it.</summary>
    Open = 3,
}

/// <summary>What became of a lead until now.</summary>
public enum LeadFate
{
    Open = 1,
    NotEstablished = 2,
    Established = 3,
}

/// <summary>What a lead lacks that reports and the match need.</summary>
public enum MissingFact
{
    /// <summary>How much land or floor.</summary>
    Area = 1,
    Power = 2,
    Jobs = 3,
    /// <summary>When it wants to be in operation.</summary>
    OperationalOn = 4,
}

/// <summary>The language of an enquiry as a number.</summary>
public static class ReportLanguage
{
    private static readonly string[] Known = ["", "nl", "en", "de"];

    /// <summary>One more than the highest number.</summary>
    public static int Count => Known.Length;

    /// <summary>0 for one that the counter does not speak.</summary>
    public static int Of(string language) => Math.Max(0, Array.IndexOf(Known, language));

    /// <summary>Two letters; empty for 0.</summary>
    public static string Code(int number) => Known[number];
}
