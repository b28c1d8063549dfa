using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Acquisitieloket.Core.Data.Migrations.PostgreSql
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Period = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CreatedById = table.Column<long>(type: "bigint", nullable: false),
                    CreatedByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Figures = table.Column<string>(type: "text", nullable: true),
                    FiguresOf = table.Column<int>(type: "integer", nullable: true),
                    Remarks = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    RemarksByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    RemarksAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FileHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    FileBytes = table.Column<int>(type: "integer", nullable: true),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoardReports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BoardReportJobs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    BoardReportId = table.Column<long>(type: "bigint", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    LeasedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    LeasedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    GivenUpAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastError = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
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
