"""The service of the common tutorials, as they write it: an upload is stored in a table of PostgreSQL, and read again by its number."""
import os

from fastapi import Depends, FastAPI, HTTPException, UploadFile
from sqlalchemy import Text, create_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, sessionmaker

engine = create_engine(os.environ["DATABASE_URL"])
SessionLocal = sessionmaker(engine)


class Base(DeclarativeBase):
    pass


class Document(Base):
    __tablename__ = "documents"
    id: Mapped[int] = mapped_column(primary_key=True)
    filename: Mapped[str]
    content: Mapped[str] = mapped_column(Text)


app = FastAPI()


def get_db():
    with SessionLocal() as db:
        yield db


@app.post("/upload/")
def upload(file: UploadFile, db: Session = Depends(get_db)):
    document = Document(filename=file.filename or "", content=file.file.read().decode())
    db.add(document)
    db.commit()
    db.refresh(document)
    return {"id": document.id}


@app.get("/document/{id}")
def read(id: int, db: Session = Depends(get_db)):
    document = db.get(Document, id)
    if document is None:
        raise HTTPException(404)
    return {"id": document.id, "filename": document.filename, "content": document.content}
