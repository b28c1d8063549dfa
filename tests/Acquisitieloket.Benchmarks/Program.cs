using Acquisitieloket.Benchmarks;

// One command for each measure; every figure is printed beside its limit on this machine, taken in the same run.
return args switch
{
    ["intake", ..] => await IntakeLoad.RunAsync(args is [_, var times, ..] ? int.Parse(times) : 6000),
    ["queue", ..] => await QueueLoad.RunAsync(args is [_, var leads, ..] ? int.Parse(leads) : 100_000, args is [_, _, var keep, ..] ? keep : null,
        args is [_, _, _, var only] ? only : ""),
    ["match", ..] => MatchBenchmark.Run(),
    ["pdf", ..] => await PdfLoad.RunAsync(),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine("dotnet run -c Release --project tests/Acquisitieloket.Benchmarks -- intake [TIMES] | queue [LEADS [FILE [LISTS]]] | match | pdf");
    return 2;
}
