using System.Text;
using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Exchange;
using Acquisitieloket.Core.Tests.Sites.Claims;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Core.Tests.Sites.Exchange;

/// <summary>A register with one plot, as files are taken from it and read into it again.</summary>
internal sealed class ImportScene : IAsyncDisposable
{
    public const string Letter = "Brief van grondzaken";

    public required ClaimScene Claims { get; init; }
    public DateOnly Today { get; } = ClaimScene.Day(0);
    private string Code => Claims.Plot.Site!.Code;

    public static async Task<ImportScene> Open()
    {
        var scene = new ImportScene { Claims = await ClaimScene.Open() };
        await scene.Claims.Core.Do<AppDbContext, int>(db => db.Sites.ExecuteUpdateAsync(s => s
            .SetProperty(x => x.Source, "Bestemmingsplan").SetProperty(x => x.FactsAsOf, new DateOnly(2025, 5, 1)).SetProperty(x => x.Latitude, 52.2).SetProperty(x => x.Longitude, 6.7)));
        return scene;
    }

    /// <summary>The plots as a spreadsheet gets them, with some cells written over.</summary>
    public async Task<string> Exported(params (string Column, string Value)[] edits)
    {
        var sites = await Claims.Core.Read(db => db.Sites.AsNoTracking().Include(s => s.Plots).ToListAsync());
        var lines = Encoding.UTF8.GetString(RegisterExport.Csv(SubjectKind.Plot, sites))[1..].ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var (columns, cells) = (lines[0].Split(';'), lines[1].Split(';'));
        foreach (var (column, value) in edits)
            cells[Array.IndexOf(columns, column)] = value;
        return $"{lines[0]}\r\n{string.Join(';', cells)}\r\n";
    }

    public async Task<(ImportPlan Plan, Func<bool, Task<ImportOutcome>> Confirm)> Read(string text)
    {
        var me = Claims.Actor;
        var id = await Claims.Core.Do<ImportService, Guid>(s => s.KeepAsync("kavels.csv", Encoding.UTF8.GetBytes(text), new(Today, Letter), me.UserId!.Value));
        var plan = await Claims.Core.Do<ImportService, ImportPlan>(async s => await s.PreviewAsync((await s.FindAsync(id, me.UserId!.Value))!, Municipality.Hengelo, me));
        return (plan, meant => Claims.Core.Do<ImportService, ImportOutcome>(async s =>
            await s.ConfirmAsync((await s.FindAsync(id, me.UserId!.Value))!, plan.Print(), meant, Municipality.Hengelo, me)));
    }

    public Task<Plot> Plot() => Claims.Core.Read(db => db.Plots.AsNoTracking().SingleAsync());

    public Task Set(Action<Plot> change) => Claims.Core.Do<AppDbContext, int>(async db =>
    {
        change(await db.Plots.SingleAsync());
        return await db.SaveChangesAsync();
    });

    public ValueTask DisposeAsync() => Claims.DisposeAsync();
}
