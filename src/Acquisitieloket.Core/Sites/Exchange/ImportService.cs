using Acquisitieloket.Core.Audit;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.People;
using Acquisitieloket.Core.Sites.Facts;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Sites.Exchange;

/// <summary>What came of saying yes to a file.</summary>
public enum ImportOutcome
{
    Done = 1,
    /// <summary>It would do something else now than what was seen: to be looked at again.</summary>
    Differs,
    /// <summary>It has faults, or does nothing.</summary>
    Refused,
    /// <summary>There are remarks, and nobody said yet that what they are about is meant.</summary>
    Asks,
    AlreadyDone,
}

/// <summary>Reads files into the register: kept first, shown, and only then done, all of it or nothing.</summary>
public sealed class ImportService(AppDbContext db, ImportPlanner planner, TimeProvider clock)
{
    /// <summary>Roles that read files into the register, of what lies in their own municipality.</summary>
    public const string Roles = $"{Role.Coordinator},{Role.SiteManager}";

    public static bool MayImport(Viewer viewer) => Roles.Split(',').Any(viewer.Is);

    private const int MostSites = 10, MostKept = 5;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Keeps a file for a day; only its owner finds it back by the number.</summary>
    public async Task<Guid> KeepAsync(string fileName, byte[] content, FactStamp stated, long userId, CancellationToken cancellation = default)
    {
        var upload = new RegisterUpload
        {
            Id = Guid.NewGuid(), UserId = userId, At = Now, FileName = fileName.Length > RegisterUpload.NameLength ? fileName[..RegisterUpload.NameLength] : fileName,
            Content = content, Source = stated.Source, AsOf = stated.AsOf,
        };
        // Whoever tries file after file keeps the newest ones only.
        var older = await db.RegisterUploads.Where(u => u.UserId == userId && u.AppliedAt == null)
            .OrderByDescending(u => u.At).ThenBy(u => u.Id).Select(u => u.Id).Skip(MostKept - 1).ToListAsync(cancellation);
        await db.RegisterUploads.Where(u => older.Contains(u.Id)).ExecuteDeleteAsync(cancellation);
        db.RegisterUploads.Add(upload);
        await db.SaveChangesAsync(cancellation);
        return upload.Id;
    }

    /// <summary>A file of this person that did not expire; else null.</summary>
    public Task<RegisterUpload?> FindAsync(Guid id, long userId, CancellationToken cancellation = default)
    {
        var since = Now - RegisterUpload.Lifetime;
        return db.RegisterUploads.SingleOrDefaultAsync(u => u.Id == id && u.UserId == userId && u.At > since, cancellation);
    }

    /// <summary>What the file would do to the register as it is now. Changes nothing.</summary>
    public async Task<ImportPlan> PreviewAsync(RegisterUpload upload, Municipality? own, Actor actor, CancellationToken cancellation = default)
    {
        var plan = await planner.ApplyAsync(FileTable.Read(upload.Content), new(upload.AsOf, upload.Source), own, actor, cancellation);
        db.ChangeTracker.Clear();
        return plan;
    }

    /// <summary>Does it, when it still does exactly what was seen.</summary>
    /// <param name="seen">The print of the plan that was seen.</param>
    /// <param name="meant">What the remarks of the plan are about is meant so.</param>
    public async Task<ImportOutcome> ConfirmAsync(RegisterUpload upload, string seen, bool meant, Municipality? own, Actor actor, CancellationToken cancellation = default)
    {
        if (upload.AppliedAt is not null)
            return ImportOutcome.AlreadyDone;
        var plan = await planner.ApplyAsync(FileTable.Read(upload.Content), new(upload.AsOf, upload.Source), own, actor, cancellation);
        try
        {
            if (plan.Print() != seen)
                return ImportOutcome.Differs;
            if (!plan.CanApply)
                return ImportOutcome.Refused;
            if (plan.Asked > 0 && !meant)
                return ImportOutcome.Asks;
            (upload.AppliedAt, upload.Added, upload.Changed, upload.Renewed) =
                (Now, plan.Count(RowVerdict.New), plan.Count(RowVerdict.Changed), plan.Count(RowVerdict.Renewed));
            db.Record(actor, AuditKind.RegisterImported, Now, ("file", upload.FileName), ("source", upload.Source), ("sites", Sites(plan)),
                ("added", $"{upload.Added}"), ("changed", $"{upload.Changed}"), ("renewed", $"{upload.Renewed}"));
            await db.SaveChangesAsync(cancellation);
            return ImportOutcome.Done;
        }
        catch (DbUpdateException failed) when (failed is DbUpdateConcurrencyException || failed.IsDuplicate())
        {
            return ImportOutcome.Differs;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    // As many codes as a person reads.
    private static string Sites(ImportPlan plan)
    {
        var codes = plan.Rows.Where(r => r.Verdict != RowVerdict.Unchanged).Select(r => r.Site).Distinct().Order(StringComparer.Ordinal).ToList();
        return string.Join(", ", codes.Take(MostSites)) + (codes.Count > MostSites ? $" en {codes.Count - MostSites} andere" : "");
    }
}
