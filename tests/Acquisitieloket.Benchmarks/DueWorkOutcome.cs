namespace Acquisitieloket.Benchmarks;

/// <summary>What came of rows that were due: how fast one worker and two acted on them, and how the rest was claimed.</summary>
internal sealed record DueWorkOutcome
{
    /// <summary>How many are claimed at once.</summary>
    public const int Batch = 20;

    public required int Rows { get; init; }
    /// <summary>Rows a second by one worker, and by two at once.</summary>
    public required double One { get; init; }
    public required double Two { get; init; }
    /// <summary>What one row allocates.</summary>
    public required double Bytes { get; init; }
    public required int Done { get; init; }
    public required int Mails { get; init; }
    public required int Claimed { get; init; }
    public required double ClaimRate { get; init; }
    /// <summary>Each claimed once, and those first that waited longest.</summary>
    public required bool InOrder { get; init; }
    public required double SlowestClaimMs { get; init; }

    /// <summary>Each row was acted on once or claimed once, with one mail for each that was acted on.</summary>
    public bool IsGood => InOrder && Mails == Done && Claimed == Rows - Done;

    public void Print(string name)
    {
        Console.WriteLine($"{name}: one worker {One:0}/s, two workers {Two:0}/s ({Two / One:0.00} times), {Bytes / 1024:0} KB allocated for each row");
        Console.WriteLine($"{name}: {Claimed} claimed in batches of {Batch} by two, {ClaimRate:0}/s, slowest claim {SlowestClaimMs:0} ms, "
            + $"{(InOrder ? "longest waiting first, none twice" : "NOT in order")}; acted on {Done}, mails {Mails}");
    }
}
