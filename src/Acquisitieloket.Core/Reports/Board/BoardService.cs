using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.ServiceTerms;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Reports.Board;

/// <summary>Asks for board reports and adds remarks to them; a worker makes the PDF. Whoever calls it looks at who may.</summary>
public sealed class BoardService(AppDbContext db, TimeProvider clock)
{
    /// <summary>Who may have a report made.</summary>
    public const string Makers = Role.Manager;

    /// <summary>Who may add remarks.</summary>
    public const string Remarkers = $"{Role.Manager},{Role.Alderman}";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>
    /// Stores the next version about a period with its job, and returns it; remarks of the version before stay. While one is being made it
    /// is returned instead. Refuses a period that has not begun, and one of so long ago that it is not offered.
    /// </summary>
    public async Task<BoardReport> MakeAsync(BoardPeriod period, Actor actor, CancellationToken cancellation = default)
    {
        if (period.FirstDay > WorkingCalendar.DayOf(Now))
            Can.Not("Deze periode is nog niet begonnen. Kies een andere periode.").OrRefuse();
        if (!CanMake(period))
            Can.Not($"Over {period.InSentence} wordt geen rapportage meer gemaakt. Kies een periode uit de lijst.").OrRefuse();
        var latest = await LatestAsync(period.Key, cancellation);
        if (latest is not null && await IsBusyAsync(latest.Id, cancellation))
            return latest;
        var report = Next(period.Key, latest, actor);
        (report.Remarks, report.RemarksByName, report.RemarksAt) = (latest?.Remarks, latest?.RemarksByName, latest?.RemarksAt);
        return await SaveAsync(report, AuditKind.BoardReportAsked, actor, cancellation);
    }

    /// <summary>Whether a period is one of those that are offered today.</summary>
    public bool CanMake(BoardPeriod period) => BoardPeriod.Choices(WorkingCalendar.DayOf(Now)).Contains(period);

    /// <summary>Whether remarks can be added to a version, and if not, why.</summary>
    public static Can CanRemark(BoardReport report, int latest) => report.Number != latest
        ? Can.Not($"Er is al een nieuwere versie: versie {latest}. Zet de toelichting daarbij.")
        : report.Figures is null ? Can.Not("De cijfers van deze versie zijn er nog niet. Wacht tot ze klaar is.") : Can.Do;

    /// <summary>
    /// Stores a version with these remarks, or without any, and the same figures, and returns it; the version that was seen stays as it is. Sent
    /// twice it is done once. Refuses with the reasons of <see cref="CanRemark"/>, and remarks that are there already or missing.
    /// </summary>
    public async Task<BoardReport> RemarkAsync(BoardPeriod period, int number, string? remarks, Actor actor, CancellationToken cancellation = default)
    {
        var text = string.IsNullOrWhiteSpace(remarks) ? null : remarks.Trim().ReplaceLineEndings("\n");
        var latest = await LatestAsync(period.Key, cancellation) ?? throw new InvalidOperationException("There is no report about this period.");
        if (latest.Number == number + 1 && latest.FiguresOf is not null && latest.Remarks == text && latest.CreatedById == actor.UserId)
            return latest;
        var seen = latest.Number == number ? latest : await db.BoardReports.AsNoTracking().SingleAsync(r => r.Period == latest.Period && r.Number == number, cancellation);
        CanRemark(seen, latest.Number).OrRefuse();
        if (text == seen.Remarks)
            Can.Not(text is null ? "Schrijf eerst een toelichting. Er is niets gewijzigd." : "Deze toelichting staat er al. Er is niets gewijzigd.").OrRefuse();
        var report = Next(period.Key, seen, actor);
        (report.Figures, report.FiguresOf) = (seen.Figures, seen.FiguresOf ?? seen.Number);
        (report.Remarks, report.RemarksByName, report.RemarksAt) = (text, text is null ? null : actor.Name, text is null ? null : Now);
        return await SaveAsync(report, AuditKind.BoardReportRemarked, actor, cancellation);
    }

    private BoardReport Next(string period, BoardReport? latest, Actor actor) => new()
    {
        Period = period, Number = (latest?.Number ?? 0) + 1, CreatedAt = Now, CreatedById = actor.UserId ?? 0, CreatedByName = actor.Name,
    };

    private async Task<BoardReport> SaveAsync(BoardReport report, AuditKind kind, Actor actor, CancellationToken cancellation)
    {
        db.BoardReports.Add(report);
        db.BoardReportJobs.Add(new BoardReportJob { BoardReport = report, DueAt = Now });
        db.Record(actor, kind, Now, ("report", report.Period), ("number", $"{report.Number}"));
        try
        {
            await db.SaveChangesAsync(cancellation);
            return report;
        }
        catch (DbUpdateException failed) when (failed.IsDuplicate())
        {
            db.ChangeTracker.Clear();
            Can.Not("Iemand anders maakte op hetzelfde moment een versie. Kijk eerst naar die versie.").OrRefuse();
            throw;
        }
    }

    private Task<BoardReport?> LatestAsync(string period, CancellationToken cancellation) =>
        db.BoardReports.AsNoTracking().Where(r => r.Period == period).OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancellation);

    private Task<bool> IsBusyAsync(long id, CancellationToken cancellation) =>
        db.BoardReportJobs.AnyAsync(j => j.BoardReportId == id && j.DoneAt == null && j.GivenUpAt == null, cancellation);
}
