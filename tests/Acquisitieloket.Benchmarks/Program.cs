using Acquisitieloket.Benchmarks;
using Acquisitieloket.Benchmarks.Table;

// One command for each measure; every figure is printed beside its limit on this machine, taken in the same run.
return args switch
{
    ["table", "--keep", var folder, .. var sizes] => await FigureTable.RunAsync(sizes, folder),
    ["table", .. var sizes] => await FigureTable.RunAsync(sizes, null),
    ["intake", ..] => await IntakeLoad.RunAsync(args is [_, var times, ..] ? int.Parse(times) : 6000),
    ["queue", ..] => await QueueLoad.RunAsync(args is [_, var leads, ..] ? int.Parse(leads) : 100_000, args is [_, _, var keep, ..] ? keep : null,
        args is [_, _, _, var only] ? only : ""),
    ["match", ..] => MatchBenchmark.Run(),
    ["reports", ..] => await ReportsLoad.RunAsync(args is [_, var leads, ..] ? int.Parse(leads) : 100_000, args is [_, _, var keep] ? keep : null),
    ["pdf", ..] => await PdfLoad.RunAsync(),
    ["duework", ..] => await DueWorkLoad.RunAsync(args is [_, var rows, ..] ? int.Parse(rows) : 100_000),
    ["faults", ..] => await FaultLoad.RunAsync(args is [_, var mails, ..] ? int.Parse(mails) : 10_000,
        args is [_, _, var kills, ..] ? int.Parse(kills) : 30, args is [_, _, _, var seed] ? int.Parse(seed) : 20),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine("dotnet run -c Release --project tests/Acquisitieloket.Benchmarks -- table [--keep FOLDER] [LEADS…] | intake [TIMES] | queue [LEADS [FILE [LISTS]]] | match | reports [LEADS [FILE]] | pdf | duework [ROWS] | faults [MAILS [KILLS [SEED]]]");
    return 2;
}
