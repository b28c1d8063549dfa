using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Acquisitieloket.Core.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class BoardReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "BoardReports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Period = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreatedById = table.Column<long>(type: "INTEGER", nullable: false),
                    CreatedByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Figures = table.Column<string>(type: "TEXT", nullable: true),
                    FiguresOf = table.Column<int>(type: "INTEGER", nullable: true),
                    Remarks = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    RemarksByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    RemarksAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FileHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    FileBytes = table.Column<int>(type: "INTEGER", nullable: true),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoardReports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BoardReportJobs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BoardReportId = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    LeasedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    LeasedUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    GivenUpAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastError = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoardReportJobs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BoardReportJobs_BoardReports_BoardReportId",
                        column: x => x.BoardReportId,
                        principalTable: "BoardReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BoardReportJobs_BoardReportId",
                table: "BoardReportJobs",
                column: "BoardReportId");

            migrationBuilder.CreateIndex(
                name: "IX_BoardReportJobs_DoneAt_GivenUpAt_DueAt",
                table: "BoardReportJobs",
                columns: new[] { "DoneAt", "GivenUpAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_BoardReports_FileHash",
                table: "BoardReports",
                column: "FileHash");

            migrationBuilder.CreateIndex(
                name: "IX_BoardReports_Period_Number",
                table: "BoardReports",
                columns: new[] { "Period", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BoardReportJobs");

            migrationBuilder.DropTable(
                name: "BoardReports");
        }
    }
}
