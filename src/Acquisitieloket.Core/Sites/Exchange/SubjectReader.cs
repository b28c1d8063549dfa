using Acquisitieloket.Core.Sites.Facts;

namespace Acquisitieloket.Core.Sites.Exchange;

/// <summary>What one row of a file says of one site, plot or building.</summary>
/// <param name="Key">Number of the plot or code of the building; of a site its own code.</param>
/// <param name="Texts">By the name of the fact; what the file does not mention is not in it.</param>
/// <param name="Source">Of the row; null when the row does not say it.</param>
internal sealed record FileSubject(int Row, SubjectKind Kind, string Site, string Key, Dictionary<string, string?> Texts, string? Source, DateOnly? AsOf)
{
    /// <summary>Source and day of single facts, as far as the row says them.</summary>
    public Dictionary<string, (string? Source, DateOnly? AsOf)> Own { get; } = [];
    public IReadOnlyList<Position> Shape { get; init; } = [];

    public string Name => Kind switch { SubjectKind.Site => Site, SubjectKind.Plot => $"kavel {Key}, {Site}", _ => $"pand {Key}, {Site}" };
}

/// <summary>What a file is about, as far as it can be read, with the faults of the rest.</summary>
internal sealed record FileSubjects(IReadOnlyList<FileSubject> Subjects, IReadOnlyList<FileFault> Faults, IReadOnlyList<string> Unread);

/// <summary>Gives the columns and rows of a file their meaning.</summary>
internal sealed class SubjectReader
{
    private readonly FileTable table;
    private readonly Dictionary<SubjectKind, FileColumn?[]> columns;
    private readonly List<FileFault> faults = [];
    private readonly HashSet<SubjectKind> met = [];

    private SubjectReader(FileTable table)
    {
        this.table = table;
        columns = Enum.GetValues<SubjectKind>().ToDictionary(k => k, k => table.Columns.Select(c => FileColumns.Find(k, c)).ToArray());
    }

    public static FileSubjects Read(FileTable table)
    {
        var reader = new SubjectReader(table);
        var subjects = table.Rows.Select(reader.Subject).OfType<FileSubject>().ToList();
        reader.Twice(subjects);
        return new(subjects, [.. table.Faults, .. reader.faults], reader.met.Count == 0 ? []
            : [.. table.Columns.Where((_, i) => reader.met.All(kind => reader.columns[kind][i] is null))]);
    }

    private FileSubject? Subject(FileRow row)
    {
        if (KindOf(row) is not { } kind)
            return null;
        met.Add(kind);
        var key = Cell(row, kind, ColumnRole.Fact, kind == SubjectKind.Plot ? nameof(Plot.Number) : nameof(Site.Code));
        var site = kind == SubjectKind.Site ? key : Cell(row, kind, ColumnRole.Site);
        if (string.IsNullOrEmpty(key) || string.IsNullOrEmpty(site))
        {
            faults.Add(new(row.Number, string.IsNullOrEmpty(site) && kind != SubjectKind.Site ? FileColumns.Site : kind == SubjectKind.Plot ? "nummer" : "code", "Dit is nodig om de rij te herkennen."));
            return null;
        }
        var subject = new FileSubject(row.Number, kind, site.ToUpperInvariant(), key, [],
            Cell(row, kind, ColumnRole.Source) is { Length: > 0 } source ? source : null, Day(row, Cell(row, kind, ColumnRole.AsOf), FileColumns.AsOf))
        { Shape = row.Shape };
        for (var i = 0; i < columns[kind].Length; i++)
            if (columns[kind][i] is { Fact: { } fact } column && row.Cells[i] is { } cell)
                Take(subject, column, fact, cell, row);
        Draw(subject);
        return subject;
    }

    private void Take(FileSubject subject, FileColumn column, IFact fact, string cell, FileRow row)
    {
        var own = subject.Own.GetValueOrDefault(fact.Name);
        if (column.Role == ColumnRole.Fact)
            subject.Texts[fact.Name] = cell.Length == 0 ? null : cell;
        else if (cell.Length > 0)
            subject.Own[fact.Name] = column.Role == ColumnRole.FactSource ? own with { Source = cell } : own with { AsOf = Day(row, cell, column.Name) };
    }

    // A drawing is the outline, or the place of what has none.
    private void Draw(FileSubject subject)
    {
        if (subject.Shape.Count >= 3 && subject.Kind != SubjectKind.Building)
            subject.Texts[nameof(Plot.Outline)] = string.Join(", ", subject.Shape.Select(c => $"{Degrees(c.Longitude)} {Degrees(c.Latitude)}"));
        else if (subject.Shape.Count >= 3 || (subject.Shape.Count == 1 && subject.Kind == SubjectKind.Plot))
            faults.Add(new(subject.Row, null, subject.Kind == SubjectKind.Plot ? "Een kavel heeft een omtrek (Polygon) en geen punt." : "Een pand heeft een plek (Point) en geen omtrek."));
        else if (subject.Shape is [var place])
        {
            subject.Texts.TryAdd(nameof(Site.Longitude), Degrees(place.Longitude));
            subject.Texts.TryAdd(nameof(Site.Latitude), Degrees(place.Latitude));
        }
    }

    private SubjectKind? KindOf(FileRow row)
    {
        if (Cell(row, SubjectKind.Plot, ColumnRole.Kind) is { Length: > 0 } word)
        {
            if (FileWords.Find(word) is { } said)
                return said;
            faults.Add(new(row.Number, FileColumns.Kind, $"Kies een van: {string.Join(", ", Enum.GetValues<SubjectKind>().Select(FileWords.Of))}."));
            return null;
        }
        return Cell(row, SubjectKind.Plot, ColumnRole.Fact, nameof(Plot.Number)) is not null ? SubjectKind.Plot
            : Cell(row, SubjectKind.Plot, ColumnRole.Site) is not null ? SubjectKind.Building : SubjectKind.Site;
    }

    private void Twice(List<FileSubject> subjects)
    {
        foreach (var same in subjects.GroupBy(s => (s.Kind, s.Site, s.Key.ToUpperInvariant())).Where(g => g.Count() > 1))
            foreach (var again in same.Skip(1))
            {
                faults.Add(new(again.Row, null, $"{FileWords.This(again.Kind)} staat ook in rij {same.First().Row}."));
                subjects.Remove(again);
            }
    }

    private string? Cell(FileRow row, SubjectKind kind, ColumnRole role, string? fact = null)
    {
        var i = Array.FindIndex(columns[kind], c => c?.Role == role && c.Fact?.Name == fact);
        return i < 0 ? null : row.Cells[i];
    }

    private DateOnly? Day(FileRow row, string? cell, string column)
    {
        if (string.IsNullOrEmpty(cell))
            return null;
        if (FactTypes.ReadDay(cell) is { } day)
            return day;
        faults.Add(new(row.Number, column, "Vul een datum in, zoals 2027-03-01 of 1-3-2027."));
        return null;
    }

    private static string Degrees(double value) => value.ToString("0.#######", System.Globalization.CultureInfo.InvariantCulture);
}
