using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Acquisitieloket.Core.Sites.Exchange;

namespace Acquisitieloket.Web.Features.Supply.Import;

/// <summary>A fault at its place, with what the row is about when that is known.</summary>
public sealed record FaultLine(FileFault Fault, string? Name)
{
    public static string Of(FileFault fault) => fault.Row is { } row ? $"Rij {row}{(fault.Column is { } column ? $", kolom {column}" : "")}: {fault.Message}" : fault.Message;
}

/// <summary>What a file would do, one verdict and some rows at a time; faults first.</summary>
public sealed record PreviewPage
{
    private const int OnAPage = 50, MostNames = 200;

    /// <summary>The verdicts that have rows to show; what stays as it is needs no table.</summary>
    public static readonly IReadOnlyList<RowVerdict> Verdicts = [RowVerdict.Faulty, RowVerdict.New, RowVerdict.Changed, RowVerdict.Renewed];

    public required RegisterUpload Upload { get; init; }
    public required ImportPlan Plan { get; init; }
    public required RowVerdict Show { get; init; }
    public required IReadOnlyList<FaultLine> Faults { get; init; }
    public required IReadOnlyList<ImportRow> Rows { get; init; }
    public required int Number { get; init; }
    public required bool HasNext { get; init; }
    /// <summary>The tick that says that what is remarked on is meant.</summary>
    [Display(Name = "Zo bedoeld")]
    public bool Meant { get; init; }
    /// <summary>The register changed since the reader looked.</summary>
    public bool Differs { get; init; }

    public static PreviewPage Of(RegisterUpload upload, ImportPlan plan, RowVerdict? show, int page)
    {
        var faults = plan.Faults.Select(f => new FaultLine(f, null)).Concat(plan.Rows.SelectMany(r => r.Faults.Select(f => new FaultLine(f, r.Name))))
            .OrderBy(f => f.Fault.Row ?? 0).ToList();
        var shown = show ?? (faults.Count > 0 ? RowVerdict.Faulty : plan.Rows.Select(r => (RowVerdict?)r.Verdict).FirstOrDefault() ?? RowVerdict.Unchanged);
        // What someone must look at comes before the rest.
        var rows = plan.Rows.Where(r => r.Verdict == shown).OrderBy(r => r.Remarks.Count == 0).ToList();
        var number = Math.Clamp(page, 1, int.MaxValue / OnAPage);
        return new()
        {
            Upload = upload, Plan = plan, Show = shown, Number = number,
            Faults = shown == RowVerdict.Faulty ? [.. faults.Skip((number - 1) * OnAPage).Take(OnAPage)] : [],
            Rows = shown is RowVerdict.Faulty or RowVerdict.Unchanged ? [] : [.. rows.Skip((number - 1) * OnAPage).Take(OnAPage)],
            HasNext = (shown switch { RowVerdict.Faulty => faults.Count, RowVerdict.Unchanged => 0, _ => rows.Count }) > number * OnAPage,
            FaultCount = faults.Count,
        };
    }

    public required int FaultCount { get; init; }

    /// <summary>What the file names and leaves as it is, as many as a person reads.</summary>
    public string Unchanged => string.Join(" · ", Plan.Rows.Where(r => r.Verdict == RowVerdict.Unchanged).Take(MostNames).Select(r => r.Name))
        + (Plan.Count(RowVerdict.Unchanged) is var all && all > MostNames ? $" · en nog {(all - MostNames).ToString("N0", CultureInfo.GetCultureInfo("nl-NL"))} andere" : "");

    public int Count(RowVerdict verdict) => verdict == RowVerdict.Faulty ? FaultCount : Plan.Count(verdict);

    public string Path(RowVerdict show, int page = 1) => $"/supply/import/{Upload.Id}?show={show}{(page > 1 ? $"&page={page}" : "")}";

    /// <summary>What the button does: "3 nieuw, 12 gewijzigd".</summary>
    public string Work => string.Join(", ", new[] { RowVerdict.New, RowVerdict.Changed, RowVerdict.Renewed }
        .Where(v => Plan.Count(v) > 0).Select(v => $"{Plan.Count(v)} {Word(v).ToLowerInvariant()}"));

    public static string Word(RowVerdict verdict) => verdict switch
    {
        RowVerdict.Faulty => "Fouten",
        RowVerdict.New => "Nieuw",
        RowVerdict.Changed => "Gewijzigd",
        RowVerdict.Renewed => "Bevestigd",
        _ => "Ongewijzigd",
    };

    /// <summary>A value as a reader can take it in: a drawing by its corners, a text by its beginning.</summary>
    public static string Shown(ImportChange change, string? value) => value is null ? "onbekend"
        : change.Label == "Omtrek" ? $"getekend, {value.Split(',').Length} hoeken"
        : value.Length > 160 ? value[..157] + "…" : value;
}
