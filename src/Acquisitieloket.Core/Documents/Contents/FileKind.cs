namespace Acquisitieloket.Core.Documents.Contents;

/// <summary>A kind of file that we take, with the endings that its name may have.</summary>
public sealed record FileKind(string MediaType, params string[] Endings)
{
    public static readonly FileKind Pdf = new("application/pdf", ".pdf");
    public static readonly FileKind Jpeg = new("image/jpeg", ".jpg", ".jpeg");
    public static readonly FileKind Png = new("image/png", ".png");
    public static readonly FileKind WebP = new("image/webp", ".webp");
    public static readonly FileKind Gif = new("image/gif", ".gif");
    public static readonly FileKind Text = new("text/plain", ".txt");
    public static readonly FileKind Table = new("text/csv", ".csv");
    public static readonly FileKind Word = Office("wordprocessingml.document", ".docx");
    public static readonly FileKind Excel = Office("spreadsheetml.sheet", ".xlsx");
    public static readonly FileKind PowerPoint = Office("presentationml.presentation", ".pptx");
    public static readonly FileKind OpenText = new("application/vnd.oasis.opendocument.text", ".odt");
    public static readonly FileKind OpenSheet = new("application/vnd.oasis.opendocument.spreadsheet", ".ods");
    public static readonly FileKind OpenSlides = new("application/vnd.oasis.opendocument.presentation", ".odp");

    public static IReadOnlyList<FileKind> All { get; } =
        [Pdf, Jpeg, Png, WebP, Gif, Word, Excel, PowerPoint, OpenText, OpenSheet, OpenSlides, Text, Table];

    /// <summary>For the attribute accept of a file field.</summary>
    public static string Accept { get; } = string.Join(',', All.SelectMany(kind => kind.Endings));

    private static FileKind Office(string part, string ending) =>
        new($"application/vnd.openxmlformats-officedocument.{part}", ending);
}
