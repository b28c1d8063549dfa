using Acquisitieloket.Core.Data;
using Acquisitieloket.Core.Sites;
using Acquisitieloket.Core.Sites.Claims;
using Acquisitieloket.Core.Sites.Exchange;
using Acquisitieloket.Web.Infrastructure.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Acquisitieloket.Web.Features.Supply.Export;

/// <summary>The register as files that can be changed elsewhere and read in again, and what their columns mean.</summary>
[Route("supply/export"), Authorize(Roles = SupplyAccess.Roles)]
public sealed class ExportController(AppDbContext db, CurrentUser user, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Export(CancellationToken cancellation) => View(new ExportPage(await OwnAsync(cancellation), ImportService.MayImport(user.Viewer)));

    [HttpGet("columns")]
    public IActionResult Columns() => View();

    /// <param name="kind">Sites, plots or buildings.</param>
    /// <param name="own">Only those of the reader's own municipality.</param>
    /// <param name="cancellation">The reader left.</param>
    [HttpGet("register.csv")]
    public async Task<IActionResult> Csv(SubjectKind kind = SubjectKind.Site, bool own = false, CancellationToken cancellation = default) =>
        ModelState.IsValid && Enum.IsDefined(kind)
            ? File(RegisterExport.Csv(kind, await SitesAsync(own, cancellation)), RegisterExport.CsvType, $"{FileWords.Many(kind)}.csv") : NotFound();

    [HttpGet("register.geojson")]
    public async Task<IActionResult> GeoJson(bool own = false, CancellationToken cancellation = default) =>
        ModelState.IsValid ? File(RegisterMap.Write(await SitesAsync(own, cancellation)), RegisterExport.GeoJsonType, "register.geojson") : NotFound();

    /// <summary>A table with nothing but its header.</summary>
    [HttpGet("template.csv")]
    public IActionResult Template(SubjectKind kind = SubjectKind.Site) =>
        ModelState.IsValid && Enum.IsDefined(kind) ? File(RegisterExport.Csv(kind, []), RegisterExport.CsvType, $"{FileWords.Many(kind)}-leeg.csv") : NotFound();

    private async Task<Municipality?> OwnAsync(CancellationToken cancellation) =>
        await db.Departments.Where(d => d.Id == user.Viewer.DepartmentId).Select(d => d.Municipality).SingleOrDefaultAsync(cancellation);

    private async Task<List<Site>> SitesAsync(bool own, CancellationToken cancellation)
    {
        var only = own ? await OwnAsync(cancellation) : null;
        return await db.Sites.AsNoTracking().Where(s => !own || s.Municipality == only)
            .WithPlots(clock.GetUtcNow().UtcDateTime).Include(s => s.Buildings)
            .OrderBy(s => s.Municipality).ThenBy(s => s.Name).ThenBy(s => s.Code).ToListAsync(cancellation);
    }
}

/// <summary>Whose register the reader keeps, and whether files may be read into it.</summary>
public sealed record ExportPage(Municipality? Own, bool MayImport);
