using System.ComponentModel.DataAnnotations;
using Acquisitieloket.Core;
using Acquisitieloket.Core.Reports.Board;

namespace Acquisitieloket.Web.Features.Reports.BoardVersion;

public sealed class RemarksForm
{
    [StringLength(BoardReport.RemarksLength), Display(Name = "Toelichting")]
    public string? Remarks { get; set; }
}

/// <summary>Another version, of this period or of the one before.</summary>
public sealed record OtherVersion(string Period, int Number, DateTime CreatedAt, string CreatedByName, int? FiguresOf, bool Made)
{
    public string Name => $"{BoardPeriod.Parse(Period)!.Name}, versie {Number}";

    /// <summary>What it has that the version before had not.</summary>
    public string What => FiguresOf is { } of ? $"Toelichting gewijzigd; cijfers van versie {of}" : "Cijfers geteld";
}

public sealed record BoardVersionPage(BoardReport Report, BoardReportJob? Job)
{
    public RemarksForm Form { get; init; } = new();

    /// <summary>All of the period, this one included; the latest first.</summary>
    public required IReadOnlyList<OtherVersion> Versions { get; init; }

    /// <summary>The last report about the period before; null without one.</summary>
    public required OtherVersion? Before { get; init; }

    public required bool MayRemark { get; init; }
    public required bool MayMake { get; init; }

    /// <summary>The page was shown while somebody waited for it to be made.</summary>
    public bool Waited { get; init; }

    public int Latest => Versions[0].Number;

    public string Path => BoardLink.Of(Report.Period, Report.Number);

    /// <summary>A worker will still make it.</summary>
    public bool Busy => Report.FileHash is null && Job is { DoneAt: null, GivenUpAt: null };

    /// <summary>No worker tries any more.</summary>
    public bool Failed => Report.FileHash is null && !Busy;

    public bool Ready => Waited && Report.FileHash is not null;

    public Can CanRemark => BoardService.CanRemark(Report, Latest);

    public string Hint => "Staat op de tweede pagina van de PDF, regel voor regel zoals u het typt en zonder opmaak. Een lege regel begint een nieuwe alinea. "
        + "Iedereen kan het lezen: noem geen bedrijven. Bewaren maakt een nieuwe versie met dezelfde cijfers."
        + (Report.Remarks is null ? "" : " Maak het veld leeg om de toelichting weg te halen.");

    /// <summary>What it can be compared with: the other versions, and the period before.</summary>
    public IEnumerable<OtherVersion> Comparable => Versions.Where(v => v.Number != Report.Number && v.Made).Concat(Before is { } before ? [before] : []);
}
